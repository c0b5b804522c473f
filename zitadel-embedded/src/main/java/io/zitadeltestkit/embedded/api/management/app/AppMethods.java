package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.AddAPIAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.AddSAMLAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.DeactivateAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.GetAppByIDRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.ListAppsRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.ReactivateAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.RegenerateAPIClientSecretRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.RegenerateOIDCClientSecretRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.RemoveAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.UpdateAPIAppConfigRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.UpdateAppRequest;
import io.zitadeltestkit.embedded.api.management.app.AppCallMessages.UpdateSAMLAppConfigRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.AddAppKeyRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.GetAppKeyRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.ListAppKeysRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.RemoveAppKeyRequest;
import io.zitadeltestkit.embedded.api.management.app.OidcCallMessages.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.api.management.app.OidcCallMessages.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about applications. */
public final class AppMethods {
  private AppMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .with(AppMethods::addCommon)
        .with(AppMethods::addConfigurations)
        .with(AppMethods::addKeys);
  }

  private static void addCommon(FirstGeneration service) {
    service
        .add("GetAppByID", GetAppByIDRequest::projectId, GetAppByIDRequest.class, AppCalls::get)
        .add("ListApps", ListAppsRequest::projectId, ListAppsRequest.class, AppCalls::list)
        .add("UpdateApp", UpdateAppRequest::projectId, UpdateAppRequest.class, AppCalls::rename)
        .add(
            "DeactivateApp",
            DeactivateAppRequest::projectId,
            DeactivateAppRequest.class,
            AppCalls::deactivate)
        .add(
            "ReactivateApp",
            ReactivateAppRequest::projectId,
            ReactivateAppRequest.class,
            AppCalls::reactivate)
        .add("RemoveApp", RemoveAppRequest::projectId, RemoveAppRequest.class, AppCalls::remove);
  }

  private static void addConfigurations(FirstGeneration service) {
    service
        .add(
            "AddOIDCApp",
            AddOIDCAppRequest::projectId,
            AddOIDCAppRequest.class,
            AppConfigCalls::addOidc)
        .add(
            "UpdateOIDCAppConfig",
            UpdateOIDCAppConfigRequest::projectId,
            UpdateOIDCAppConfigRequest.class,
            AppConfigCalls::updateOidc)
        .add(
            "RegenerateOIDCClientSecret",
            RegenerateOIDCClientSecretRequest::projectId,
            RegenerateOIDCClientSecretRequest.class,
            AppConfigCalls::newOidcSecret)
        .add(
            "AddAPIApp",
            AddAPIAppRequest::projectId,
            AddAPIAppRequest.class,
            AppConfigCalls::addApi)
        .add(
            "UpdateAPIAppConfig",
            UpdateAPIAppConfigRequest::projectId,
            UpdateAPIAppConfigRequest.class,
            AppConfigCalls::updateApi)
        .add(
            "RegenerateAPIClientSecret",
            RegenerateAPIClientSecretRequest::projectId,
            RegenerateAPIClientSecretRequest.class,
            AppConfigCalls::newApiSecret)
        .add(
            "AddSAMLApp",
            AddSAMLAppRequest::projectId,
            AddSAMLAppRequest.class,
            AppConfigCalls::addSaml)
        .add(
            "UpdateSAMLAppConfig",
            UpdateSAMLAppConfigRequest::projectId,
            UpdateSAMLAppConfigRequest.class,
            AppConfigCalls::updateSaml);
  }

  private static void addKeys(FirstGeneration service) {
    service
        .add("GetAppKey", GetAppKeyRequest::projectId, GetAppKeyRequest.class, KeyCalls::get)
        .add("ListAppKeys", ListAppKeysRequest::projectId, ListAppKeysRequest.class, KeyCalls::list)
        .add("AddAppKey", AddAppKeyRequest::projectId, AddAppKeyRequest.class, KeyCalls::add)
        .add(
            "RemoveAppKey",
            RemoveAppKeyRequest::projectId,
            RemoveAppKeyRequest.class,
            KeyCalls::remove);
  }
}
