package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;

/**
 * Where a call may change applications. The first generation searches the organization of the call,
 * for which the method's permission was already checked. The second searches all organizations, and
 * checks the permission on the project once it has found the application.
 *
 * @param call the call
 * @param onlyOwnOrganization whether it is a call of the first generation
 */
record ApplicationScope(Call call, boolean onlyOwnOrganization) {
  static ApplicationScope ofOrganization(Call call) {
    return new ApplicationScope(call, true);
  }

  static ApplicationScope everywhere(Call call) {
    return new ApplicationScope(call, false);
  }

  /** {@return the project to which an application is added} */
  Project project(State state, String id) {
    return state
        .find(Project.TABLE, id)
        .filter(project -> reaches(project.orgId()))
        .orElseThrow(() -> Fault.failedPrecondition("COMMAND-EbFMN", "Project not found"));
  }

  /** {@return an application that is to be changed, also one that reads don't see} */
  Application application(State state, ApplicationRef place, String missingId) {
    return find(state, place)
        .orElseThrow(() -> Fault.notFound(missingId, "Application doesn't exist"));
  }

  private Optional<Application> find(State state, ApplicationRef place) {
    return Applications.find(state, place).filter(app -> reaches(app.orgId()));
  }

  /** {@return an application whose keys are asked for} */
  Application ofKeys(State state, ApplicationRef place) {
    return find(state, place)
        .filter(app -> !app.isShadowed())
        .orElseThrow(() -> Fault.failedPrecondition("COMMAND-sak25", "Application not found"));
  }

  boolean reaches(String orgId) {
    return !onlyOwnOrganization || orgId.equals(call.caller().orgId());
  }

  void require(Project project) {
    require(project.orgId(), project.id(), "project.app.write");
  }

  void require(Application app) {
    require(app, "project.app.write");
  }

  void require(Application app, String permission) {
    require(app.orgId(), app.projectId(), permission);
  }

  void require(String orgId, String projectId, String permission) {
    if (!onlyOwnOrganization) {
      call.requireOn(orgId, projectId, permission);
    }
  }
}
