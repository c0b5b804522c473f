package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The administrators of a project.
 *
 * @param projectId the project
 */
public record ProjectAdministrators(String projectId) implements Administrators {
  private static final String PREFIX = "PROJECT";
  private static final String INVALID = "Project member is invalid";

  @Override
  public Membership add(Call call, Tx tx, String userId, List<String> roles) {
    if (projectId.isEmpty() || userId.isEmpty() || roles.isEmpty()) {
      throw Fault.invalidArgument("PROJECT-W8m4l", INVALID);
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("PROJECT-3m9ds", INVALID);
    }
    if (!tx.state().has(User.TABLE, userId)) {
      throw Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found");
    }
    Project project =
        tx.get(
            Project.TABLE,
            projectId,
            () -> Fault.failedPrecondition("COMMAND-EbFMN", "Project not found"));
    call.requireOn(project.orgId(), projectId, "project.member.write");
    if (find(tx, userId).isPresent()) {
      throw Fault.alreadyExists("PROJECT-PtXi1", "Project member already exists");
    }
    return tx.put(Membership.TABLE, Membership.onProject(project, userId, roles, tx.created()));
  }

  @Override
  public Membership change(Call call, Tx tx, String userId, List<String> roles) {
    if (projectId.isEmpty() || userId.isEmpty() || roles.isEmpty()) {
      throw Fault.invalidArgument("PROJECT-LiaZi", INVALID);
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("PROJECT-3m9d", INVALID);
    }
    Membership membership =
        find(tx, userId).orElseThrow(() -> Fault.notFound("PROJECT-D8JxR", "Errors.NotFound"));
    call.requireOn(membership.resourceOwner(), projectId, "project.member.write");
    return Administrators.replaceRoles(tx, membership, roles);
  }

  @Override
  public Optional<Stamp> remove(Call call, Tx tx, String userId) {
    if (projectId.isEmpty() || userId.isEmpty()) {
      throw Fault.invalidArgument("PROJECT-66mHd", INVALID);
    }
    Optional<Membership> membership = find(tx, userId);
    if (membership.isEmpty()) {
      return Administrators.removedBefore(tx, idOf(userId));
    }
    call.requireOn(membership.get().resourceOwner(), projectId, "project.member.delete");
    return membership.map(found -> Removal.remove(tx, Membership.TABLE, found.id()));
  }

  private Optional<Membership> find(Tx tx, String userId) {
    return tx.find(Membership.TABLE, idOf(userId));
  }

  private String idOf(String userId) {
    return Membership.idOf(Scope.PROJECT, projectId, userId);
  }
}
