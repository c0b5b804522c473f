package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.DeactivateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.GetAppByIDRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ReactivateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RegenerateAPIClientSecretRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RegenerateOIDCClientSecretRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.RemoveAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAPIAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateSAMLAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.GetAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.RemoveAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.AddOIDCAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcCallMessagesV1.UpdateOIDCAppConfigRequest;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about applications. */
public final class AppMethodsV1 {
  private AppMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .with(AppMethodsV1::addCommon)
        .with(AppMethodsV1::addConfigurations)
        .with(AppMethodsV1::addKeys);
  }

  private static void addCommon(Service service) {
    service
        .add("GetAppByID", GetAppByIDRequest::projectId, GetAppByIDRequest.class, AppCallsV1::get)
        .add("ListApps", ListAppsRequest::projectId, ListAppsRequest.class, AppCallsV1::list)
        .add("UpdateApp", UpdateAppRequest::projectId, UpdateAppRequest.class, AppCallsV1::rename)
        .add(
            "DeactivateApp",
            DeactivateAppRequest::projectId,
            DeactivateAppRequest.class,
            AppCallsV1::deactivate)
        .add(
            "ReactivateApp",
            ReactivateAppRequest::projectId,
            ReactivateAppRequest.class,
            AppCallsV1::reactivate)
        .add("RemoveApp", RemoveAppRequest::projectId, RemoveAppRequest.class, AppCallsV1::remove);
  }

  private static void addConfigurations(Service service) {
    service
        .add(
            "AddOIDCApp",
            AddOIDCAppRequest::projectId,
            AddOIDCAppRequest.class,
            AppConfigCallsV1::addOidc)
        .add(
            "UpdateOIDCAppConfig",
            UpdateOIDCAppConfigRequest::projectId,
            UpdateOIDCAppConfigRequest.class,
            AppConfigCallsV1::updateOidc)
        .add(
            "RegenerateOIDCClientSecret",
            RegenerateOIDCClientSecretRequest::projectId,
            RegenerateOIDCClientSecretRequest.class,
            AppConfigCallsV1::newOidcSecret)
        .add(
            "AddAPIApp",
            AddAPIAppRequest::projectId,
            AddAPIAppRequest.class,
            AppConfigCallsV1::addApi)
        .add(
            "UpdateAPIAppConfig",
            UpdateAPIAppConfigRequest::projectId,
            UpdateAPIAppConfigRequest.class,
            AppConfigCallsV1::updateApi)
        .add(
            "RegenerateAPIClientSecret",
            RegenerateAPIClientSecretRequest::projectId,
            RegenerateAPIClientSecretRequest.class,
            AppConfigCallsV1::newApiSecret)
        .add(
            "AddSAMLApp",
            AddSAMLAppRequest::projectId,
            AddSAMLAppRequest.class,
            AppConfigCallsV1::addSaml)
        .add(
            "UpdateSAMLAppConfig",
            UpdateSAMLAppConfigRequest::projectId,
            UpdateSAMLAppConfigRequest.class,
            AppConfigCallsV1::updateSaml);
  }

  private static void addKeys(Service service) {
    service
        .add("GetAppKey", GetAppKeyRequest::projectId, GetAppKeyRequest.class, AppKeyCallsV1::get)
        .add(
            "ListAppKeys",
            ListAppKeysRequest::projectId,
            ListAppKeysRequest.class,
            AppKeyCallsV1::list)
        .add("AddAppKey", AddAppKeyRequest::projectId, AddAppKeyRequest.class, AppKeyCallsV1::add)
        .add(
            "RemoveAppKey",
            RemoveAppKeyRequest::projectId,
            RemoveAppKeyRequest.class,
            AppKeyCallsV1::remove);
  }
}
