package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;

/**
 * The administrators of an organization.
 *
 * @param orgId the organization
 */
public record OrganizationAdministrators(String orgId) implements Administrators {
  private static final String PREFIX = "ORG";
  private static final String INVALID = "Errors.Org.MemberInvalid";

  @Override
  public Membership add(Call call, Tx tx, String userId, List<String> roles) {
    if (!tx.state().has(Organization.TABLE, orgId)) {
      throw Fault.failedPrecondition("COMMAND-QXPGs", "Organisation not found");
    }
    call.requireOn(orgId, orgId, "org.member.write");
    return addUnchecked(tx, userId, roles);
  }

  /** Gives roles without a permission check: for an organization that is being created. */
  public Membership addUnchecked(Tx tx, String userId, List<String> roles) {
    if (userId.isEmpty() || roles.isEmpty()) {
      throw Fault.invalidArgument("ORG-4Mlfs", "Errors.Invalid.Argument");
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("Org-4N8es", INVALID);
    }
    if (!tx.state().has(User.TABLE, userId)) {
      throw Fault.failedPrecondition("ORG-GoXOn", "User could not be found");
    }
    if (find(tx, userId).isPresent()) {
      throw Fault.alreadyExists("ORG-poWwe", "Errors.Org.Member.AlreadyExists");
    }
    return tx.put(Membership.TABLE, Membership.onOrganization(orgId, userId, roles, tx.created()));
  }

  @Override
  public Membership change(Call call, Tx tx, String userId, List<String> roles) {
    if (orgId.isEmpty() || userId.isEmpty() || roles.isEmpty()) {
      throw Fault.invalidArgument("Org-LiaZi", INVALID);
    }
    if (!Administrators.areValid(roles, PREFIX)) {
      throw Fault.invalidArgument("INST-m9fG8", INVALID);
    }
    Membership membership =
        find(tx, userId).orElseThrow(() -> Fault.notFound("Org-D8JxR", "Errors.NotFound"));
    call.requireOn(orgId, orgId, "org.member.write");
    return Administrators.replaceRoles(tx, membership, roles);
  }

  @Override
  public Optional<Stamp> remove(Call call, Tx tx, String userId) {
    if (orgId.isEmpty() || userId.isEmpty()) {
      throw Fault.invalidArgument("Org-LiaZi", INVALID);
    }
    Optional<Membership> membership = find(tx, userId);
    if (membership.isEmpty()) {
      return Administrators.removedBefore(tx, idOf(userId));
    }
    call.requireOn(orgId, orgId, "org.member.delete");
    return membership.map(found -> Removal.remove(tx, Membership.TABLE, found.id()));
  }

  private Optional<Membership> find(Tx tx, String userId) {
    return tx.find(Membership.TABLE, idOf(userId));
  }

  private String idOf(String userId) {
    return Membership.idOf(Scope.ORGANIZATION, orgId, userId);
  }
}
