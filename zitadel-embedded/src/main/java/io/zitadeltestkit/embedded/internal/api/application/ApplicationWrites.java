package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.DeactivateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.DeactivateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.DeleteApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.DeleteApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GenerateClientSecretRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GenerateClientSecretResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ReactivateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ReactivateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** What switches applications on and off, removes them, and gives them new secrets. */
final class ApplicationWrites {
  private ApplicationWrites() {}

  static DeactivateApplicationResponse deactivate(Call call, DeactivateApplicationRequest request) {
    return call.write(
        tx -> {
          Application app = get(tx, request.projectId(), request.applicationId(), "COMMAND-ov9d3");
          if (!app.active()) {
            throw Fault.failedPrecondition("COMMAND-dsh35", "Application is not active");
          }
          require(call, app, "project.app.write");
          return new DeactivateApplicationResponse(
              Applications.activate(tx, app, false).stamp().changedAt());
        });
  }

  static ReactivateApplicationResponse reactivate(Call call, ReactivateApplicationRequest request) {
    return call.write(
        tx -> {
          Application app = get(tx, request.projectId(), request.applicationId(), "COMMAND-ov9d3");
          if (app.active()) {
            throw Fault.failedPrecondition("COMMAND-1n8cM", "Application is not inactive");
          }
          require(call, app, "project.app.write");
          return new ReactivateApplicationResponse(
              Applications.activate(tx, app, true).stamp().changedAt());
        });
  }

  static DeleteApplicationResponse delete(Call call, DeleteApplicationRequest request) {
    return call.write(
        tx -> {
          Application app = get(tx, request.projectId(), request.applicationId(), "COMMAND-0po9s");
          require(call, app, "project.app.delete");
          return new DeleteApplicationResponse(Applications.remove(tx, app).changedAt());
        });
  }

  static GenerateClientSecretResponse newSecret(Call call, GenerateClientSecretRequest request) {
    return call.write(
        tx -> {
          Application app = get(tx, request.projectId(), request.applicationId(), "COMMAND-Kd92s");
          require(call, app, "project.app.write");
          Created created = Applications.newSecret(tx, app);
          return new GenerateClientSecretResponse(
              created.secret(), created.application().stamp().changedAt());
        });
  }

  private static Application get(Tx tx, String projectId, String id, String errorId) {
    return Applications.required(tx.state(), projectId, id, Missing.with(errorId));
  }

  private static void require(Call call, Application app, String permission) {
    call.requireOn(app.orgId(), app.projectId(), permission);
  }
}
