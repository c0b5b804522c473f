package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListOrgMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectGrantMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListProjectMembersRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ListUserMembershipsRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.MemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about administrators. */
public final class MemberMethodsV1 {
  private MemberMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("ListOrgMemberRoles", EmptyRequest.class, MemberReadsV1::rolesOfOrg)
        .add("ListOrgMembers", ListOrgMembersRequest.class, MemberReadsV1::ofOrg)
        .add("AddOrgMember", MemberRequest.class, MemberCallsV1::addToOrg)
        .add("UpdateOrgMember", MemberRequest.class, MemberCallsV1::updateInOrg)
        .add("RemoveOrgMember", UserIdRequest.class, MemberCallsV1::removeFromOrg)
        .add("ListUserMemberships", ListUserMembershipsRequest.class, MemberReadsV1::ofUser)
        .with(MemberMethodsV1::addForProjects)
        .with(MemberMethodsV1::addForGrants);
  }

  private static void addForProjects(Service service) {
    service
        .add("ListProjectMemberRoles", EmptyRequest.class, MemberReadsV1::rolesOfProject)
        .add(
            "ListProjectMembers",
            ListProjectMembersRequest::projectId,
            ListProjectMembersRequest.class,
            MemberReadsV1::ofProject)
        .add(
            "AddProjectMember",
            ProjectMemberRequest::projectId,
            ProjectMemberRequest.class,
            MemberCallsV1::addToProject)
        .add(
            "UpdateProjectMember",
            ProjectMemberRequest::projectId,
            ProjectMemberRequest.class,
            MemberCallsV1::updateInProject)
        .add(
            "RemoveProjectMember",
            RemoveProjectMemberRequest::projectId,
            RemoveProjectMemberRequest.class,
            MemberCallsV1::removeFromProject);
  }

  private static void addForGrants(Service service) {
    service
        .add("ListProjectGrantMemberRoles", EmptyRequest.class, MemberReadsV1::rolesOfGrant)
        .add(
            "ListProjectGrantMembers", ListProjectGrantMembersRequest.class, MemberReadsV1::ofGrant)
        .add("AddProjectGrantMember", ProjectGrantMemberRequest.class, MemberCallsV1::addToGrant)
        .add(
            "UpdateProjectGrantMember",
            ProjectGrantMemberRequest.class,
            MemberCallsV1::updateInGrant)
        .add(
            "RemoveProjectGrantMember",
            RemoveProjectGrantMemberRequest.class,
            MemberCallsV1::removeFromGrant);
  }
}
