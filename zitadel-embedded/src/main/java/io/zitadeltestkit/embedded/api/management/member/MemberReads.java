package io.zitadeltestkit.embedded.api.management.member;

import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListOrgMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListOrgMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectGrantMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectGrantMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.MemberRolesResponse;
import io.zitadeltestkit.embedded.api.permission.Administrators;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Members;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.Membership.Scope;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.ArrayList;
import java.util.List;

/** What reads administrators, and the roles that can be given. */
final class MemberReads {
  private static final String PROJECT_GRANT = "PROJECT_GRANT";
  private static final String GLOBAL = "GLOBAL";

  private MemberReads() {}

  static Members.ListResponse ofOrg(Call call, ListOrgMembersRequest request) {
    return Members.list(
        call, Scope.ORGANIZATION, call.caller().orgId(), request.queries(), request.query());
  }

  static Members.ListResponse ofProject(Call call, ListProjectMembersRequest request) {
    String orgId = call.caller().orgId();
    return Members.list(
        call,
        Scope.PROJECT,
        request.projectId(),
        member -> member.resourceOwner().equals(orgId),
        request.queries(),
        request.query());
  }

  /** Either organisation sees those on a grant. */
  static Members.ListResponse ofGrant(Call call, ListProjectGrantMembersRequest request) {
    String orgId = call.caller().orgId();
    return Members.list(
        call,
        Scope.PROJECT_GRANT,
        request.grantId(),
        member ->
            member.projectId().equals(request.projectId())
                && (member.resourceOwner().equals(orgId) || member.grantedOrgId().equals(orgId)),
        request.queries(),
        request.query());
  }

  /** In the default organisation everybody may be made to manage themselves. */
  static MemberRolesResponse rolesOfOrg(Call call, ListOrgMemberRolesRequest request) {
    List<String> roles = new ArrayList<>(Members.roles(role -> role.startsWith("ORG")));
    if (isDefaultOrg(call)) {
      roles.add(Administrators.SELF_MANAGEMENT_GLOBAL);
    }
    return new MemberRolesResponse(null, roles);
  }

  /** In the default organisation there are only the roles that are meant for everybody. */
  static MemberRolesResponse rolesOfProject(Call call, ListProjectMemberRolesRequest request) {
    boolean global = isDefaultOrg(call);
    return new MemberRolesResponse(
        null,
        Members.roles(
            role ->
                role.startsWith("PROJECT")
                    && !role.startsWith(PROJECT_GRANT)
                    && (!global || role.endsWith(GLOBAL))));
  }

  static MemberRolesResponse rolesOfGrant(Call call, ListProjectGrantMemberRolesRequest request) {
    List<String> roles = Members.roles(role -> role.startsWith(PROJECT_GRANT));
    return new MemberRolesResponse(new ListDetailsV1(roles.size(), call.now()), roles);
  }

  private static boolean isDefaultOrg(Call call) {
    return InstanceInfo.of(call.state()).defaultOrgId().equals(call.caller().orgId());
  }
}
