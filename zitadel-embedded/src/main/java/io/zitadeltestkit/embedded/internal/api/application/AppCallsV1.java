package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.DeactivateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.GetAppByIDRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.GetAppByIDResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ReactivateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RemoveAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppNameQuery;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppQuery;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;

/** What applications of all types have in common. */
final class AppCallsV1 {
  private AppCallsV1() {}

  static GetAppByIDResponse get(Call call, GetAppByIDRequest request) {
    Application app =
        Applications.required(
            call.state(),
            request.projectId(),
            request.appId(),
            () -> Fault.notFound("QUERY-pCP8P", "Errors.App.NotExisting"));
    if (!app.orgId().equals(call.caller().orgId())) {
      throw Fault.notFound("MANAG-SFf2a", "Application not found");
    }
    return new GetAppByIDResponse(AppViewsV1.of(app));
  }

  static ListAppsResponse list(Call call, ListAppsRequest request) {
    String orgId = call.caller().orgId();
    Listing<Application> page =
        PagesV1.of(
            call.listed()
                .lookup(Application.TABLE, Application.BY_PROJECT, request.projectId())
                .filter(app -> app.orgId().equals(orgId)),
            app -> request.queries().stream().allMatch(query -> matches(query, app)),
            request.query());
    return new ListAppsResponse(ListDetailsV1.of(call, page), page.map(AppViewsV1::of).items());
  }

  private static boolean matches(AppQuery query, Application app) {
    AppNameQuery name = query.nameQuery();
    return name == null || TextMatch.matches(name.method(), app.name(), name.name());
  }

  static DetailsResponseV1 rename(Call call, UpdateAppRequest request) {
    return call.write(
        tx -> {
          Application app = find(call, tx, request.projectId(), request.appId(), "COMMAND-28di9");
          if (app.name().equals(request.name())) {
            throw Fault.failedPrecondition("COMMAND-2m8vx", "No changes");
          }
          return changed(Applications.rename(tx, app, request.name()));
        });
  }

  static DetailsResponseV1 deactivate(Call call, DeactivateAppRequest request) {
    return call.write(
        tx -> {
          Application app = find(call, tx, request.projectId(), request.appId(), "COMMAND-ov9d3");
          if (!app.active()) {
            throw Fault.failedPrecondition("COMMAND-dsh35", "Application is not active");
          }
          return changed(Applications.activate(tx, app, false));
        });
  }

  static DetailsResponseV1 reactivate(Call call, ReactivateAppRequest request) {
    return call.write(
        tx -> {
          Application app = find(call, tx, request.projectId(), request.appId(), "COMMAND-ov9d3");
          if (app.active()) {
            throw Fault.failedPrecondition("COMMAND-1n8cM", "Application is not inactive");
          }
          return changed(Applications.activate(tx, app, true));
        });
  }

  static DetailsResponseV1 remove(Call call, RemoveAppRequest request) {
    return call.write(
        tx -> {
          Application app = find(call, tx, request.projectId(), request.appId(), "COMMAND-0po9s");
          return DetailsResponseV1.ofChange(Applications.remove(tx, app), app.orgId());
        });
  }

  /** Returns an application of the call's organisation, or ends with a fault. */
  static Application find(Call call, Tx tx, String projectId, String appId, String missingId) {
    return tx.find(Application.TABLE, appId)
        .filter(app -> app.projectId().equals(projectId))
        .filter(app -> app.orgId().equals(call.caller().orgId()))
        .orElseThrow(() -> Fault.notFound(missingId, "Application doesn't exist"));
  }

  /** Returns the project that an application is to be added to, or ends with a fault. */
  static Project project(Call call, Tx tx, String projectId) {
    return tx.find(Project.TABLE, projectId)
        .filter(project -> project.orgId().equals(call.caller().orgId()))
        .orElseThrow(() -> Fault.failedPrecondition("COMMAND-EbFMN", "Project not found"));
  }

  /** The answer to a change. */
  static DetailsResponseV1 changed(Application app) {
    return DetailsResponseV1.ofChange(app.stamp(), app.orgId());
  }

  /** Ends with a fault if a change changes nothing. */
  static void requireChange(Object now, Object wanted) {
    if (wanted.equals(now)) {
      throw Fault.failedPrecondition("COMMAND-1m88i", "No changes");
    }
  }
}
