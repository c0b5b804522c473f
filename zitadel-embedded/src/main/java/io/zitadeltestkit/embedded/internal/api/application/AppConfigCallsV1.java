package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AppIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ClientSecretResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAPIAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateSAMLAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationCreation.Wanted;
import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.function.Consumer;

/** The calls of the first generation that create and change applications of each type. */
final class AppConfigCallsV1 {
  private AppConfigCallsV1() {}

  static AddOIDCAppResponse addOidc(Call call, AddOIDCAppRequest request) {
    Created created =
        ApplicationCreation.oidc(
            ApplicationScope.ofOrganization(call),
            new Wanted(request.projectId(), null, request.name()),
            OidcMapping.config(OidcConfigsV1.of(request)));
    CreateOIDCApplicationResponse answer = OidcMapping.created(created);
    return new AddOIDCAppResponse(
        created.application().id(),
        details(created.application()),
        answer.clientId(),
        answer.clientSecret(),
        answer.nonCompliant(),
        // problems that are not violations are named, but not explained, when the application is
        // created
        answer.nonCompliant()
            ? ComplianceTexts.explained(answer.complianceProblems())
            : answer.complianceProblems());
  }

  private static DetailsV1 details(Application app) {
    return DetailsV1.ofMaking(app.stamp(), app.orgId());
  }

  static DetailsResponseV1 updateOidc(Call call, UpdateOIDCAppConfigRequest request) {
    return AppCallsV1.changed(
        ApplicationChanges.changeOidc(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            OidcConfigsV1.of(request)));
  }

  static ClientSecretResponse newOidcSecret(Call call, AppIdRequest request) {
    return newSecret(
        call,
        new ApplicationRef(request.projectId(), request.appId()),
        app -> ApplicationChanges.oidcOf(app, "COMMAND-Ghrh3"));
  }

  static AddAPIAppResponse addApi(Call call, AddAPIAppRequest request) {
    Created created =
        ApplicationCreation.api(
            ApplicationScope.ofOrganization(call),
            new Wanted(request.projectId(), null, request.name()),
            ApiMapping.authMethod(request.authMethodType()));
    return new AddAPIAppResponse(
        created.application().id(),
        details(created.application()),
        created.application().clientId(),
        created.secret());
  }

  static DetailsResponseV1 updateApi(Call call, UpdateAPIAppConfigRequest request) {
    return AppCallsV1.changed(
        ApplicationChanges.changeApi(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            ApiMapping.authMethod(request.authMethodType())));
  }

  static ClientSecretResponse newApiSecret(Call call, AppIdRequest request) {
    return newSecret(
        call,
        new ApplicationRef(request.projectId(), request.appId()),
        app -> ApplicationChanges.apiOf(app, "COMMAND-aeH4"));
  }

  private static ClientSecretResponse newSecret(
      Call call, ApplicationRef place, Consumer<Application> check) {
    Created created =
        ApplicationChanges.newSecret(
            ApplicationScope.ofOrganization(call), place, "COMMAND-2g66f", check);
    Application app = created.application();
    return new ClientSecretResponse(created.secret(), DetailsV1.ofChange(app.stamp(), app.orgId()));
  }

  static AddSAMLAppResponse addSaml(Call call, AddSAMLAppRequest request) {
    Application app =
        ApplicationCreation.saml(
            ApplicationScope.ofOrganization(call),
            new Wanted(request.projectId(), null, request.name()),
            SamlMetadata.of(request.metadataXml(), request.metadataUrl(), request.loginVersion()));
    return new AddSAMLAppResponse(app.id(), details(app));
  }

  /** Sent metadata remove the URL of earlier ones, unlike in the second generation. */
  static DetailsResponseV1 updateSaml(Call call, UpdateSAMLAppConfigRequest request) {
    String url = request.metadataUrl();
    return AppCallsV1.changed(
        ApplicationChanges.changeSaml(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            SamlMetadata.of(
                request.metadataXml(), url == null ? "" : url, request.loginVersion())));
  }
}
