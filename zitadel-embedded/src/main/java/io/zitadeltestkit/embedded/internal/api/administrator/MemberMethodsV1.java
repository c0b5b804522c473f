package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.AddOrgMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.AddProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.AddProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListOrgMemberRolesRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListOrgMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectGrantMemberRolesRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectGrantMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectMemberRolesRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListUserMembershipsRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveOrgMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.UpdateOrgMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.UpdateProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.UpdateProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about administrators. */
public final class MemberMethodsV1 {
  private MemberMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListOrgMemberRoles", ListOrgMemberRolesRequest.class, MemberReadsV1::rolesOfOrg)
        .add("ListOrgMembers", ListOrgMembersRequest.class, MemberReadsV1::ofOrg)
        .add("AddOrgMember", AddOrgMemberRequest.class, MemberCallsV1::addToOrg)
        .add("UpdateOrgMember", UpdateOrgMemberRequest.class, MemberCallsV1::updateInOrg)
        .add("RemoveOrgMember", RemoveOrgMemberRequest.class, MemberCallsV1::removeFromOrg)
        .add("ListUserMemberships", ListUserMembershipsRequest.class, MemberReadsV1::ofUser)
        .with(MemberMethodsV1::addForProjects)
        .with(MemberMethodsV1::addForGrants);
  }

  private static void addForProjects(Service service) {
    service
        .add(
            "ListProjectMemberRoles",
            ListProjectMemberRolesRequest.class,
            MemberReadsV1::rolesOfProject)
        .add(
            "ListProjectMembers",
            ListProjectMembersRequest::projectId,
            ListProjectMembersRequest.class,
            MemberReadsV1::ofProject)
        .add(
            "AddProjectMember",
            AddProjectMemberRequest::projectId,
            AddProjectMemberRequest.class,
            MemberCallsV1::addToProject)
        .add(
            "UpdateProjectMember",
            UpdateProjectMemberRequest::projectId,
            UpdateProjectMemberRequest.class,
            MemberCallsV1::updateInProject)
        .add(
            "RemoveProjectMember",
            RemoveProjectMemberRequest::projectId,
            RemoveProjectMemberRequest.class,
            MemberCallsV1::removeFromProject);
  }

  private static void addForGrants(Service service) {
    service
        .add(
            "ListProjectGrantMemberRoles",
            ListProjectGrantMemberRolesRequest.class,
            MemberReadsV1::rolesOfGrant)
        .add(
            "ListProjectGrantMembers", ListProjectGrantMembersRequest.class, MemberReadsV1::ofGrant)
        .add("AddProjectGrantMember", AddProjectGrantMemberRequest.class, MemberCallsV1::addToGrant)
        .add(
            "UpdateProjectGrantMember",
            UpdateProjectGrantMemberRequest.class,
            MemberCallsV1::updateInGrant)
        .add(
            "RemoveProjectGrantMember",
            RemoveProjectGrantMemberRequest.class,
            MemberCallsV1::removeFromGrant);
  }
}
