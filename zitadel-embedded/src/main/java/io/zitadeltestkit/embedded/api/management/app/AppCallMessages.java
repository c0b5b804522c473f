package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.APIAuthMethodType;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.App;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.AppQuery;
import io.zitadeltestkit.embedded.api.management.app.AppMessages.LoginVersion;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.proto.Bytes;
import io.zitadeltestkit.embedded.proto.DefinedEnum;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.proto.OneOf;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reads and changes applications. */
interface AppCallMessages {
  record GetAppByIDRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record GetAppByIDResponse(App app) {}

  record ListAppsRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging query,
      List<AppQuery> queries) {}

  record ListAppsResponse(ListDetailsV1 details, List<App> result) {}

  record UpdateAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @Length(min = 1, max = 200) String name) {}

  record DeactivateAppRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record ReactivateAppRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record RemoveAppRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record AddAPIAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String name,
      @DefinedEnum APIAuthMethodType authMethodType) {}

  record AddAPIAppResponse(String appId, V1Details details, String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "AddAPIAppResponse[" + appId + "]";
    }
  }

  record UpdateAPIAppConfigRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @DefinedEnum APIAuthMethodType authMethodType) {}

  @OneOf(
      value = "Metadata",
      of = {"metadataXml", "metadataUrl"},
      required = true)
  record AddSAMLAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String name,
      @Length(max = 500000) @Nullable Bytes metadataXml,
      @Length(max = 200) @Nullable String metadataUrl,
      @Nullable LoginVersion loginVersion) {}

  record AddSAMLAppResponse(String appId, V1Details details) {}

  @OneOf(
      value = "Metadata",
      of = {"metadataXml", "metadataUrl"},
      required = true)
  record UpdateSAMLAppConfigRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String appId,
      @Length(max = 500000) @Nullable Bytes metadataXml,
      @Length(max = 200) @Nullable String metadataUrl,
      @Nullable LoginVersion loginVersion) {}

  record RegenerateOIDCClientSecretRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record RegenerateAPIClientSecretRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String appId) {}

  record ClientSecretResponse(String clientSecret, V1Details details) {
    @Override
    public String toString() {
      return "ClientSecretResponse[…]";
    }
  }
}
