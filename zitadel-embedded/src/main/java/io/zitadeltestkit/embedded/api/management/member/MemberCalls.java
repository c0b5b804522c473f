package io.zitadeltestkit.embedded.api.management.member;

import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.AddProjectMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.RemoveProjectMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateOrgMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.api.management.member.MemberMessages.UpdateProjectMemberRequest;
import io.zitadeltestkit.embedded.api.permission.Administrators;
import io.zitadeltestkit.embedded.api.permission.OrganizationAdministrators;
import io.zitadeltestkit.embedded.api.permission.ProjectAdministrators;
import io.zitadeltestkit.embedded.api.permission.ProjectGrantAdministrators;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.MemberChanges;
import io.zitadeltestkit.embedded.model.Membership;
import io.zitadeltestkit.embedded.model.Project;
import io.zitadeltestkit.embedded.model.ProjectGrant;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Optional;

/** What changes administrators. */
final class MemberCalls {
  /** An id that no project has. */
  private static final String NO_PROJECT = "-";

  private MemberCalls() {}

  static DetailsResponse addToOrg(Call call, AddOrgMemberRequest request) {
    return MemberChanges.add(call, ofOrg(call), request.userId(), request.roles());
  }

  static DetailsResponse updateInOrg(Call call, UpdateOrgMemberRequest request) {
    return MemberChanges.change(call, ofOrg(call), request.userId(), request.roles());
  }

  static DetailsResponse removeFromOrg(Call call, RemoveOrgMemberRequest request) {
    return MemberChanges.remove(call, ofOrg(call), request.userId(), call.caller().orgId());
  }

  private static Administrators ofOrg(Call call) {
    return new OrganizationAdministrators(call.caller().orgId());
  }

  static DetailsResponse addToProject(Call call, AddProjectMemberRequest request) {
    return MemberChanges.add(
        call, ofProject(call, request.projectId()), request.userId(), request.roles());
  }

  static DetailsResponse updateInProject(Call call, UpdateProjectMemberRequest request) {
    return MemberChanges.change(
        call, ofProject(call, request.projectId()), request.userId(), request.roles());
  }

  static DetailsResponse removeFromProject(Call call, RemoveProjectMemberRequest request) {
    return MemberChanges.remove(
        call, ofProject(call, request.projectId()), request.userId(), call.caller().orgId());
  }

  /** A project of another organisation is none. */
  private static Administrators ofProject(Call call, String projectId) {
    return new ProjectAdministrators(
        call.state()
            .find(Project.TABLE, projectId)
            .filter(project -> !project.orgId().equals(call.caller().orgId()))
            .map(foreign -> NO_PROJECT)
            .orElse(projectId));
  }

  /** Unlike what changes and removes them later, this tells of the organisation that calls. */
  static DetailsResponse addToGrant(Call call, AddProjectGrantMemberRequest request) {
    Administrators administrators = ofGrant(call, request.projectId(), request.grantId());
    Membership added =
        call.write(tx -> administrators.add(call, tx, request.userId(), request.roles()));
    return DetailsResponse.ofMaking(added.stamp(), call.caller().orgId());
  }

  static DetailsResponse updateInGrant(Call call, UpdateProjectGrantMemberRequest request) {
    return MemberChanges.change(
        call,
        ofGrant(call, request.projectId(), request.grantId()),
        request.userId(),
        request.roles());
  }

  static DetailsResponse removeFromGrant(Call call, RemoveProjectGrantMemberRequest request) {
    return MemberChanges.remove(
        call,
        ofGrant(call, request.projectId(), request.grantId()),
        request.userId(),
        grant(call, request.projectId(), request.grantId()).map(ProjectGrant::orgId).orElse(""));
  }

  /** A grant that is not there is one to nobody. */
  private static Administrators ofGrant(Call call, String projectId, String grantId) {
    return new ProjectGrantAdministrators(
        projectId, grant(call, projectId, grantId).map(ProjectGrant::grantedOrgId).orElse(""));
  }

  private static Optional<ProjectGrant> grant(Call call, String projectId, String grantId) {
    return call.state()
        .find(ProjectGrant.TABLE, grantId)
        .filter(grant -> grant.projectId().equals(projectId));
  }
}
