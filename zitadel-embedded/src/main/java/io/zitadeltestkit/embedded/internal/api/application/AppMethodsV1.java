package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddAPIAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AddSAMLAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.AppIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.ListAppsRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAPIAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateAppRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppCallMessagesV1.UpdateSAMLAppConfigRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AppKeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysRequest;
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
        .add("GetAppByID", AppIdRequest::projectId, AppIdRequest.class, AppCallsV1::get)
        .add("ListApps", ListAppsRequest::projectId, ListAppsRequest.class, AppCallsV1::list)
        .add("UpdateApp", UpdateAppRequest::projectId, UpdateAppRequest.class, AppCallsV1::rename)
        .add("DeactivateApp", AppIdRequest::projectId, AppIdRequest.class, AppCallsV1::deactivate)
        .add("ReactivateApp", AppIdRequest::projectId, AppIdRequest.class, AppCallsV1::reactivate)
        .add("RemoveApp", AppIdRequest::projectId, AppIdRequest.class, AppCallsV1::remove);
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
            AppIdRequest::projectId,
            AppIdRequest.class,
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
            AppIdRequest::projectId,
            AppIdRequest.class,
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
        .add("GetAppKey", AppKeyIdRequest::projectId, AppKeyIdRequest.class, AppKeyCallsV1::get)
        .add(
            "ListAppKeys",
            ListAppKeysRequest::projectId,
            ListAppKeysRequest.class,
            AppKeyCallsV1::list)
        .add("AddAppKey", AddAppKeyRequest::projectId, AddAppKeyRequest.class, AppKeyCallsV1::add)
        .add(
            "RemoveAppKey",
            AppKeyIdRequest::projectId,
            AppKeyIdRequest.class,
            AppKeyCallsV1::remove);
  }
}
