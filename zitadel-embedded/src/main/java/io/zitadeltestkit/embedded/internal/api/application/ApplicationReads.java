package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationSearchFilter;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationSorting;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationState;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationType;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationView;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ClientIDFilter;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GetApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GetApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ListApplicationsRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ListApplicationsResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ProjectIDFilter;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.SAMLConfiguration;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.function.Predicate;

/** The calls of the second generation that read applications. */
final class ApplicationReads {
  private static final FilterTable<ApplicationSearchFilter, Application> FILTERS =
      FilterTable.<ApplicationSearchFilter, Application>empty()
          .onText(
              ApplicationSearchFilter::projectIdFilter,
              ProjectIDFilter::projectId,
              Application::projectId)
          .on(
              ApplicationSearchFilter::nameFilter,
              wanted -> app -> TextMatch.matches(wanted.method(), app.name(), wanted.name()))
          .on(ApplicationSearchFilter::stateFilter, state -> app -> stateOf(app) == state)
          .on(ApplicationSearchFilter::typeFilter, ApplicationReads::isOfType)
          .onText(
              ApplicationSearchFilter::clientIdFilter,
              ClientIDFilter::clientId,
              Application::clientId)
          .on(
              ApplicationSearchFilter::entityIdFilter,
              wanted ->
                  app -> app.saml() != null && app.saml().entityId().equals(wanted.entityId()));

  private ApplicationReads() {}

  static GetApplicationResponse get(Call call, GetApplicationRequest request) {
    Application app =
        call.state()
            .find(Application.TABLE, request.applicationId())
            .orElseThrow(() -> Fault.notFound("QUERY-pCP8P", "Errors.App.NotExisting"));
    call.requireOn(app.orgId(), app.projectId(), "project.app.read");
    return new GetApplicationResponse(view(app));
  }

  static ListApplicationsResponse list(Call call, ListApplicationsRequest request) {
    Listing<Application> page =
        Listing.of(
            call.listed().all(Application.TABLE),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    return new ListApplicationsResponse(
        page.visible(app -> call.may(app.orgId(), app.projectId(), "project.app.read"))
            .map(ApplicationReads::view)
            .items(),
        Pagination.of(page, request.pagination()));
  }

  private static Predicate<Application> isOfType(ApplicationType type) {
    return switch (type) {
      case APPLICATION_TYPE_OIDC -> app -> app.oidc() != null;
      case APPLICATION_TYPE_API -> app -> app.api() != null;
      case APPLICATION_TYPE_SAML -> app -> app.saml() != null;
      case APPLICATION_TYPE_UNSPECIFIED, UNRECOGNIZED -> app -> false;
    };
  }

  private static Comparator<Application> order(ApplicationSorting column) {
    return switch (column) {
      case APPLICATION_SORT_BY_ID -> Orders.byText(Application::id);
      case APPLICATION_SORT_BY_NAME -> Orders.byText(Application::name);
      case APPLICATION_SORT_BY_STATE ->
          Orders.tied(Comparator.comparing((Application app) -> stateOf(app)));
      case APPLICATION_SORT_BY_CREATION_DATE -> Orders.byCreation();
      case APPLICATION_SORT_BY_CHANGE_DATE -> Orders.byChange();
    };
  }

  static ApplicationView view(Application app) {
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    SamlConfig saml = app.saml();
    return new ApplicationView(
        app.id(),
        app.stamp().createdAt(),
        app.stamp().changedAt(),
        stateOf(app),
        app.name(),
        oidc == null ? null : OidcMapping.view(oidc),
        api == null ? null : ApiMapping.view(api),
        saml == null
            ? null
            : new SAMLConfiguration(
                Bytes.of(saml.metadata().getBytes(StandardCharsets.UTF_8)),
                saml.metadataUrl(),
                LoginMapping.view(saml.loginVersion())),
        app.projectId());
  }

  private static ApplicationState stateOf(Application app) {
    return app.active()
        ? ApplicationState.APPLICATION_STATE_ACTIVE
        : ApplicationState.APPLICATION_STATE_INACTIVE;
  }
}
