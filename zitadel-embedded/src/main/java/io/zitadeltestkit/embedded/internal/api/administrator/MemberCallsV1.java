package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.MemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.ProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectGrantMemberRequest;
import io.zitadeltestkit.embedded.internal.api.administrator.MemberMessagesV1.RemoveProjectMemberRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.util.Optional;

/** Changes administrators. */
final class MemberCallsV1 {
  /** An id that no project has. */
  private static final String NO_PROJECT = "-";

  private MemberCallsV1() {}

  static DetailsResponseV1 addToOrg(Call call, MemberRequest request) {
    return MemberChangesV1.add(call, ofOrg(call), request.userId(), request.roles());
  }

  static DetailsResponseV1 updateInOrg(Call call, MemberRequest request) {
    return MemberChangesV1.change(call, ofOrg(call), request.userId(), request.roles());
  }

  static DetailsResponseV1 removeFromOrg(Call call, UserIdRequest request) {
    return MemberChangesV1.remove(call, ofOrg(call), request.userId(), call.caller().orgId());
  }

  private static Administrators ofOrg(Call call) {
    return new OrganizationAdministrators(call.caller().orgId());
  }

  static DetailsResponseV1 addToProject(Call call, ProjectMemberRequest request) {
    return MemberChangesV1.add(
        call, ofProject(call, request.projectId()), request.userId(), request.roles());
  }

  static DetailsResponseV1 updateInProject(Call call, ProjectMemberRequest request) {
    return MemberChangesV1.change(
        call, ofProject(call, request.projectId()), request.userId(), request.roles());
  }

  static DetailsResponseV1 removeFromProject(Call call, RemoveProjectMemberRequest request) {
    return MemberChangesV1.remove(
        call, ofProject(call, request.projectId()), request.userId(), call.caller().orgId());
  }

  /** Projects of other organizations are not found. */
  private static Administrators ofProject(Call call, String projectId) {
    return new ProjectAdministrators(
        call.state()
            .find(Project.TABLE, projectId)
            .filter(project -> !project.orgId().equals(call.caller().orgId()))
            .map(foreign -> NO_PROJECT)
            .orElse(projectId));
  }

  /** Unlike those of later changes and removals, this answer names the caller's organization. */
  static DetailsResponseV1 addToGrant(Call call, ProjectGrantMemberRequest request) {
    Administrators administrators = ofGrant(call, request.projectId(), request.grantId());
    Membership added =
        call.write(tx -> administrators.add(call, tx, request.userId(), request.roles()));
    return DetailsResponseV1.ofMaking(added.stamp(), call.caller().orgId());
  }

  static DetailsResponseV1 updateInGrant(Call call, ProjectGrantMemberRequest request) {
    return MemberChangesV1.change(
        call,
        ofGrant(call, request.projectId(), request.grantId()),
        request.userId(),
        request.roles());
  }

  static DetailsResponseV1 removeFromGrant(Call call, RemoveProjectGrantMemberRequest request) {
    return MemberChangesV1.remove(
        call,
        ofGrant(call, request.projectId(), request.grantId()),
        request.userId(),
        grant(call, request.projectId(), request.grantId())
            .map(ProjectGrant::orgId)
            .or(() -> ownerOf(call, request.projectId()))
            .orElse(""));
  }

  /** Older releases know only of removed projects where there is no grant. */
  private static Optional<String> ownerOf(Call call, String projectId) {
    return call.state()
        .find(Project.TABLE, projectId)
        .filter(project -> call.profile().has(Difference.REMOVALS_OF_NOTHING))
        .map(Project::orgId)
        .or(() -> Removal.find(call.state(), Project.TABLE, projectId).map(Removal::orgId));
  }

  /** An unknown grant has no organization. */
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
