package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The administrators of a project in an organization that it was granted to.
 *
 * @param projectId the project
 * @param grantedOrgId the organization
 */
public record ProjectGrantAdministrators(String projectId, String grantedOrgId)
    implements Administrators {
  private static final String PREFIX = "PROJECT_GRANT";
  private static final String INVALID = "Errors.Project.Grant.Member.Invalid";

  @Override
  public Membership add(Call call, Tx tx, String userId, List<String> roles) {
    requireValid(roles, "PROJECT-8fi7G", "PROJECT-m9gKK");
    if (!tx.state().has(User.TABLE, userId)) {
      throw Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found");
    }
    ProjectGrant grant =
        grant(tx).orElseThrow(() -> Fault.notFound("PROJECT-D8JxR", "Project Grant not found"));
    if (find(tx, userId).isPresent()) {
      throw Fault.notFound("PROJECT-37fug", "Errors.AlreadyExists");
    }
    requireOnGrant(call, Membership.onProjectGrant(grant, userId, roles, grant.stamp()), "write");
    return tx.put(Membership.TABLE, Membership.onProjectGrant(grant, userId, roles, tx.created()));
  }

  @Override
  public Membership change(Call call, Tx tx, String userId, List<String> roles) {
    requireValid(roles, "PROJECT-109fs", "PROJECT-m0sDf");
    Membership membership =
        find(tx, userId).orElseThrow(() -> Fault.notFound("PROJECT-37fug", "Errors.NotFound"));
    requireOnGrant(call, membership, "write");
    return Administrators.replaceRoles(tx, membership, roles);
  }

  @Override
  public Optional<Stamp> remove(Call call, Tx tx, String userId) {
    Optional<Membership> membership = find(tx, userId);
    if (membership.isEmpty()) {
      // A removed project took its grants and their administrators with it, even those it never
      // had.
      return Removal.stamp(tx.state(), Project.TABLE, projectId)
          .or(
              () ->
                  grant(tx)
                      .flatMap(grant -> Administrators.removedBefore(tx, idOf(grant, userId))));
    }
    requireOnGrant(call, membership.get(), "delete");
    return membership.map(found -> Removal.remove(tx, Membership.TABLE, found.id()));
  }

  private static void requireValid(List<String> roles, String missingId, String invalidId) {
    if (roles.isEmpty()) {
      throw Fault.invalidArgument(missingId, INVALID);
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument(invalidId, INVALID);
    }
  }

  /**
   * Callers of both organizations may: with the permission on the grant or project in the owning
   * organization, or on the grant in the other one. The last refusal is the one in the answer.
   */
  private static void requireOnGrant(Call call, Membership membership, String verb) {
    String permission = "project.grant.member." + verb;
    if (!call.may(membership.resourceOwner(), membership.objectId(), permission)
        && !call.may(membership.grantedOrgId(), membership.objectId(), permission)) {
      call.requireOn(membership.resourceOwner(), membership.projectId(), permission);
    }
  }

  private Optional<ProjectGrant> grant(Tx tx) {
    return ProjectGrant.find(tx.state(), projectId, grantedOrgId);
  }

  private Optional<Membership> find(Tx tx, String userId) {
    return grant(tx).flatMap(grant -> tx.find(Membership.TABLE, idOf(grant, userId)));
  }

  private static String idOf(ProjectGrant grant, String userId) {
    return Membership.idOf(Scope.PROJECT_GRANT, grant.id(), userId);
  }
}
