package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.App;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppQuery;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.APIAuthMethodType;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes applications. */
interface AppCallMessagesV1 {
  /** Names an application and nothing else. */
  record AppIdRequest(
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

  record AddAPIAppRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String name,
      @DefinedEnum APIAuthMethodType authMethodType) {}

  record AddAPIAppResponse(String appId, DetailsV1 details, String clientId, String clientSecret) {
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

  record AddSAMLAppResponse(String appId, DetailsV1 details) {}

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

  record ClientSecretResponse(String clientSecret, DetailsV1 details) {
    @Override
    public String toString() {
      return "ClientSecretResponse[…]";
    }
  }
}
