package io.zitadeltestkit.embedded.api.management.member;

import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddProjectMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListOrgMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListOrgMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectGrantMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectGrantMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectMemberRolesRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.ListProjectMembersRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveProjectMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateProjectMemberRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about administrators. */
public final class MemberMethods {
  private MemberMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .add("ListOrgMemberRoles", ListOrgMemberRolesRequest.class, MemberReads::rolesOfOrg)
        .add("ListOrgMembers", ListOrgMembersRequest.class, MemberReads::ofOrg)
        .add("AddOrgMember", AddOrgMemberRequest.class, MemberCalls::addToOrg)
        .add("UpdateOrgMember", UpdateOrgMemberRequest.class, MemberCalls::updateInOrg)
        .add("RemoveOrgMember", RemoveOrgMemberRequest.class, MemberCalls::removeFromOrg)
        .with(MemberMethods::addForProjects)
        .with(MemberMethods::addForGrants);
  }

  private static void addForProjects(FirstGeneration service) {
    service
        .add(
            "ListProjectMemberRoles",
            ListProjectMemberRolesRequest.class,
            MemberReads::rolesOfProject)
        .add(
            "ListProjectMembers",
            ListProjectMembersRequest::projectId,
            ListProjectMembersRequest.class,
            MemberReads::ofProject)
        .add(
            "AddProjectMember",
            AddProjectMemberRequest::projectId,
            AddProjectMemberRequest.class,
            MemberCalls::addToProject)
        .add(
            "UpdateProjectMember",
            UpdateProjectMemberRequest::projectId,
            UpdateProjectMemberRequest.class,
            MemberCalls::updateInProject)
        .add(
            "RemoveProjectMember",
            RemoveProjectMemberRequest::projectId,
            RemoveProjectMemberRequest.class,
            MemberCalls::removeFromProject);
  }

  private static void addForGrants(FirstGeneration service) {
    service
        .add(
            "ListProjectGrantMemberRoles",
            ListProjectGrantMemberRolesRequest.class,
            MemberReads::rolesOfGrant)
        .add("ListProjectGrantMembers", ListProjectGrantMembersRequest.class, MemberReads::ofGrant)
        .add("AddProjectGrantMember", AddProjectGrantMemberRequest.class, MemberCalls::addToGrant)
        .add(
            "UpdateProjectGrantMember",
            UpdateProjectGrantMemberRequest.class,
            MemberCalls::updateInGrant)
        .add(
            "RemoveProjectGrantMember",
            RemoveProjectGrantMemberRequest.class,
            MemberCalls::removeFromGrant);
  }
}
