package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListOrgMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectGrantMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListUserMembershipsRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.MemberRolesResponse;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.ArrayList;
import java.util.List;

/** Reads administrators, and the available roles. */
final class MemberReadsV1 {
  private static final String PROJECT_GRANT = "PROJECT_GRANT";
  private static final String GLOBAL = "GLOBAL";

  private MemberReadsV1() {}

  static MembersV1.ListResponse ofOrg(Call call, ListOrgMembersRequest request) {
    return MembersV1.list(
        call, Scope.ORGANIZATION, call.caller().orgId(), request.queries(), request.query());
  }

  static MembersV1.ListResponse ofProject(Call call, ListProjectMembersRequest request) {
    String orgId = call.caller().orgId();
    return MembersV1.list(
        call,
        Scope.PROJECT,
        request.projectId(),
        member -> member.resourceOwner().equals(orgId),
        request.queries(),
        request.query());
  }

  /** Both organizations see the administrators of a grant. */
  static MembersV1.ListResponse ofGrant(Call call, ListProjectGrantMembersRequest request) {
    String orgId = call.caller().orgId();
    return MembersV1.list(
        call,
        Scope.PROJECT_GRANT,
        request.grantId(),
        member ->
            member.projectId().equals(request.projectId())
                && (member.resourceOwner().equals(orgId) || member.grantedOrgId().equals(orgId)),
        request.queries(),
        request.query());
  }

  /**
   * The entities that a user administers, if the caller's organization or the instance owns them.
   */
  static MembershipV1.ListResponse ofUser(Call call, ListUserMembershipsRequest request) {
    return MembershipV1.list(
        call,
        request.userId(),
        it ->
            it.resourceOwner().equals(call.instance().id())
                || it.resourceOwner().equals(call.caller().orgId()),
        request.queries(),
        request.query());
  }

  /** In the default organization everybody may be made to manage themselves. */
  static MemberRolesResponse rolesOfOrg(Call call, EmptyRequest request) {
    List<String> roles = new ArrayList<>(MembersV1.roles(role -> role.startsWith("ORG")));
    if (isDefaultOrg(call)) {
      roles.add(Administrators.SELF_MANAGEMENT_GLOBAL);
    }
    return new MemberRolesResponse(null, roles);
  }

  /** In the default organization there are only the roles that are meant for everybody. */
  static MemberRolesResponse rolesOfProject(Call call, EmptyRequest request) {
    boolean global = isDefaultOrg(call);
    return new MemberRolesResponse(
        null,
        MembersV1.roles(
            role ->
                role.startsWith("PROJECT")
                    && !role.startsWith(PROJECT_GRANT)
                    && (!global || role.endsWith(GLOBAL))));
  }

  static MemberRolesResponse rolesOfGrant(Call call, EmptyRequest request) {
    List<String> roles = MembersV1.roles(role -> role.startsWith(PROJECT_GRANT));
    return new MemberRolesResponse(new ListDetailsV1(roles.size(), call.now()), roles);
  }

  private static boolean isDefaultOrg(Call call) {
    return InstanceInfo.of(call.state()).defaultOrgId().equals(call.caller().orgId());
  }
}
