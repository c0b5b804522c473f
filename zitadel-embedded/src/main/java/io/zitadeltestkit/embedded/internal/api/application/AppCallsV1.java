package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AppIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.GetAppByIDResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppNameQuery;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppQuery;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.TextMatch;

/** The calls of the first generation that applications of all types have in common. */
final class AppCallsV1 {
  private AppCallsV1() {}

  static GetAppByIDResponse get(Call call, AppIdRequest request) {
    Application app =
        Applications.visible(call.state(), new ApplicationRef(request.projectId(), request.appId()))
            .orElseThrow(() -> Fault.notFound("QUERY-pCP8P", "Errors.App.NotExisting"));
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
    return changed(
        ApplicationChanges.rename(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            request.name()));
  }

  static DetailsResponseV1 deactivate(Call call, AppIdRequest request) {
    return changed(
        ApplicationChanges.deactivate(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId())));
  }

  static DetailsResponseV1 reactivate(Call call, AppIdRequest request) {
    return changed(
        ApplicationChanges.reactivate(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId())));
  }

  static DetailsResponseV1 remove(Call call, AppIdRequest request) {
    return changed(
        ApplicationChanges.remove(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId())));
  }

  /** {@return the answer to a change} */
  static DetailsResponseV1 changed(Application app) {
    return DetailsResponseV1.ofChange(app.stamp(), app.orgId());
  }
}
