package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateAPIApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateSAMLApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.time.Instant;
import java.util.function.Function;

/**
 * Changes applications. As on the real server the name is changed first, on its own: a
 * configuration that is refused afterwards does not take it back.
 */
final class ApplicationUpdate {
  private ApplicationUpdate() {}

  static UpdateApplicationResponse update(Call call, UpdateApplicationRequest request) {
    Instant changedAt = Stamp.NEVER;
    String name = request.name().strip();
    if (!name.isEmpty()) {
      changedAt = changed(call, tx -> rename(call, tx, request, name));
    }
    UpdateSAMLApplicationConfigurationRequest saml = request.samlConfiguration();
    UpdateOIDCApplicationConfigurationRequest oidc = request.oidcConfiguration();
    UpdateAPIApplicationConfigurationRequest api = request.apiConfiguration();
    if (oidc != null) {
      changedAt = changed(call, tx -> changeOidc(call, tx, request, oidc));
    } else if (api != null) {
      changedAt = changed(call, tx -> changeApi(call, tx, request, api));
    } else if (saml != null) {
      changedAt = changed(call, tx -> changeSaml(call, tx, request, saml));
    }
    return new UpdateApplicationResponse(changedAt);
  }

  private static Instant changed(Call call, Function<Tx, Application> change) {
    return call.write(change).stamp().changedAt();
  }

  private static Application rename(
      Call call, Tx tx, UpdateApplicationRequest request, String name) {
    Application app = get(tx, request, "COMMAND-28di9");
    if (app.name().equals(name)) {
      throw Fault.failedPrecondition("COMMAND-2m8vx", "No changes");
    }
    requireWrite(call, app);
    return Applications.rename(tx, app, name);
  }

  private static Application changeOidc(
      Call call,
      Tx tx,
      UpdateApplicationRequest request,
      UpdateOIDCApplicationConfigurationRequest wanted) {
    boolean valid =
        OidcRules.isValid(
            OidcMapping.responseTypes(wanted.responseTypes()),
            OidcMapping.grantTypes(wanted.grantTypes()),
            OidcMapping.orZero(wanted.clockSkew()),
            wanted.additionalOrigins());
    if (!valid) {
      throw Fault.invalidArgument("COMMAND-5m9fs", "OIDC configuration is invalid");
    }
    Application app = get(tx, request, "COMMAND-2n8uU");
    OidcConfig now = app.oidc();
    if (now == null) {
      throw Fault.invalidArgument("COMMAND-GBr34", "Application is not type OIDC");
    }
    requireWrite(call, app);
    OidcConfig changed = OidcMapping.change(now, wanted);
    requireChange(now, changed);
    return Applications.change(tx, app, changed);
  }

  private static Application changeApi(
      Call call,
      Tx tx,
      UpdateApplicationRequest request,
      UpdateAPIApplicationConfigurationRequest wanted) {
    Application app = get(tx, request, "COMMAND-2n8uU");
    ApiConfig now = app.api();
    if (now == null) {
      throw Fault.invalidArgument("COMMAND-Gnwt3", "Application is not type API");
    }
    requireWrite(call, app);
    ApiConfig changed =
        now.withAuthMethod(ApiConfig.AuthMethod.values()[wanted.authMethodType().ordinal()]);
    requireChange(now, changed);
    return Applications.change(tx, app, changed);
  }

  private static Application changeSaml(
      Call call,
      Tx tx,
      UpdateApplicationRequest request,
      UpdateSAMLApplicationConfigurationRequest wanted) {
    Application app = get(tx, request, "COMMAND-2n8uU");
    SamlConfig now = app.saml();
    if (now == null) {
      throw Fault.invalidArgument("COMMAND-GBr35", "Application is not type SAML");
    }
    requireWrite(call, app);
    SamlConfig changed =
        wanted.metadataXml() == null && wanted.metadataUrl() == null
            ? now.withLoginVersion(OidcMapping.loginVersion(wanted.loginVersion()))
            : SamlMetadata.changedConfig(
                wanted.metadataXml(),
                wanted.metadataUrl(),
                OidcMapping.loginVersion(wanted.loginVersion()));
    requireChange(now, changed);
    return Applications.change(tx, app, changed);
  }

  private static Application get(Tx tx, UpdateApplicationRequest request, String errorId) {
    return Applications.required(
        tx.state(), request.projectId(), request.applicationId(), Missing.with(errorId));
  }

  private static void requireWrite(Call call, Application app) {
    call.requireOn(app.orgId(), app.projectId(), "project.app.write");
  }

  private static void requireChange(Object now, Object changed) {
    if (changed.equals(now)) {
      throw Fault.failedPrecondition("COMMAND-1m88i", "No changes");
    }
  }
}
