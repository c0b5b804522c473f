package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ClientSecretResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RegenerateAPIClientSecretRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RegenerateOIDCClientSecretRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAPIAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateSAMLAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppResponse;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** What makes applications of each type, and changes what makes them that. */
final class AppConfigCallsV1 {
  private AppConfigCallsV1() {}

  static AddOIDCAppResponse addOidc(Call call, AddOIDCAppRequest request) {
    OidcConfig config = OidcConfigsV1.of(request);
    return call.write(
        tx -> {
          Project project = AppCallsV1.project(call, tx, request.projectId());
          if (!isValid(config)) {
            throw Fault.invalidArgument("PROJECT-1n8df", "Application invalid");
          }
          Created created = Applications.createOidc(tx, project, null, request.name(), config);
          Compliance compliance = Compliance.of(config);
          return new AddOIDCAppResponse(
              created.application().id(),
              details(created.application()),
              created.application().clientId(),
              created.secret(),
              compliance.nonCompliant(),
              // what is no breach is named, but not explained, while the application is made
              compliance.nonCompliant()
                  ? ComplianceTexts.explained(compliance.problems())
                  : ComplianceTexts.named(compliance.problems()));
        });
  }

  private static boolean isValid(OidcConfig config) {
    return OidcRules.isValid(
        config.responseTypes(),
        config.grantTypes(),
        config.clockSkew(),
        config.additionalOrigins());
  }

  private static V1Details details(Application app) {
    return V1Details.ofMaking(app.stamp(), app.orgId());
  }

  static DetailsResponseV1 updateOidc(Call call, UpdateOIDCAppConfigRequest request) {
    boolean valid =
        OidcRules.isValid(
            OidcConfigsV1.responseTypes(request.responseTypes()),
            OidcConfigsV1.grantTypes(request.grantTypes()),
            OidcConfigsV1.orZero(request.clockSkew()),
            request.additionalOrigins());
    if (!valid) {
      throw Fault.invalidArgument("COMMAND-5m9fs", "OIDC configuration is invalid");
    }
    return call.write(
        tx -> {
          Application app =
              AppCallsV1.find(call, tx, request.projectId(), request.appId(), "COMMAND-2n8uU");
          OidcConfig now = oidc(app, "COMMAND-GBr34");
          OidcConfig wanted = OidcConfigsV1.of(now, request);
          AppCallsV1.requireChange(now, wanted);
          return AppCallsV1.changed(Applications.change(tx, app, wanted));
        });
  }

  static ClientSecretResponse newOidcSecret(Call call, RegenerateOIDCClientSecretRequest request) {
    return call.write(
        tx -> {
          Application app =
              AppCallsV1.find(call, tx, request.projectId(), request.appId(), "COMMAND-2g66f");
          oidc(app, "COMMAND-Ghrh3");
          return secret(Applications.newSecret(tx, app));
        });
  }

  private static OidcConfig oidc(Application app, String errorId) {
    OidcConfig config = app.oidc();
    if (config == null) {
      throw Fault.invalidArgument(errorId, "Application is not type OIDC");
    }
    return config;
  }

  static AddAPIAppResponse addApi(Call call, AddAPIAppRequest request) {
    return call.write(
        tx -> {
          Created created =
              Applications.createApi(
                  tx,
                  AppCallsV1.project(call, tx, request.projectId()),
                  null,
                  request.name(),
                  ApiConfig.AuthMethod.values()[request.authMethodType().ordinal()]);
          return new AddAPIAppResponse(
              created.application().id(),
              details(created.application()),
              created.application().clientId(),
              created.secret());
        });
  }

  static DetailsResponseV1 updateApi(Call call, UpdateAPIAppConfigRequest request) {
    return call.write(
        tx -> {
          Application app =
              AppCallsV1.find(call, tx, request.projectId(), request.appId(), "COMMAND-2n8uU");
          ApiConfig now = api(app, "COMMAND-Gnwt3");
          ApiConfig wanted =
              now.withAuthMethod(ApiConfig.AuthMethod.values()[request.authMethodType().ordinal()]);
          AppCallsV1.requireChange(now, wanted);
          return AppCallsV1.changed(Applications.change(tx, app, wanted));
        });
  }

  static ClientSecretResponse newApiSecret(Call call, RegenerateAPIClientSecretRequest request) {
    return call.write(
        tx -> {
          Application app =
              AppCallsV1.find(call, tx, request.projectId(), request.appId(), "COMMAND-2g66f");
          api(app, "COMMAND-aeH4");
          return secret(Applications.newSecret(tx, app));
        });
  }

  private static ApiConfig api(Application app, String errorId) {
    ApiConfig config = app.api();
    if (config == null) {
      throw Fault.invalidArgument(errorId, "Application is not type API");
    }
    return config;
  }

  private static ClientSecretResponse secret(Created created) {
    Application app = created.application();
    return new ClientSecretResponse(created.secret(), V1Details.ofChange(app.stamp(), app.orgId()));
  }

  static AddSAMLAppResponse addSaml(Call call, AddSAMLAppRequest request) {
    return call.write(
        tx -> {
          Project project = AppCallsV1.project(call, tx, request.projectId());
          SamlConfig config =
              SamlMetadata.config(
                  request.metadataXml(),
                  request.metadataUrl(),
                  OidcConfigsV1.loginVersion(request.loginVersion()));
          Application app = Applications.createSaml(tx, project, request.name(), config);
          return new AddSAMLAppResponse(app.id(), details(app));
        });
  }

  static DetailsResponseV1 updateSaml(Call call, UpdateSAMLAppConfigRequest request) {
    return call.write(
        tx -> {
          Application app =
              AppCallsV1.find(call, tx, request.projectId(), request.appId(), "COMMAND-2n8uU");
          SamlConfig now = app.saml();
          if (now == null) {
            throw Fault.invalidArgument("COMMAND-GBr35", "Application is not type SAML");
          }
          SamlConfig wanted =
              SamlMetadata.changedConfig(
                  request.metadataXml(),
                  request.metadataUrl(),
                  OidcConfigsV1.loginVersion(request.loginVersion()));
          AppCallsV1.requireChange(now, wanted);
          return AppCallsV1.changed(Applications.change(tx, app, wanted));
        });
  }
}
