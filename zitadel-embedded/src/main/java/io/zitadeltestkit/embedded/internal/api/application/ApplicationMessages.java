package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextFilterMethod;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.application.v2.ApplicationService}. */
interface ApplicationMessages {
  @OneOf(
      value = "ApplicationType",
      of = {"oidcConfiguration", "samlConfiguration", "apiConfiguration"},
      required = true)
  record CreateApplicationRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(max = 200) String applicationId,
      @Length(min = 1, max = 200) String name,
      OidcMessages.@Nullable CreateOIDCApplicationRequest oidcConfiguration,
      @Nullable CreateSAMLApplicationRequest samlConfiguration,
      @Nullable CreateAPIApplicationRequest apiConfiguration) {}

  record CreateApplicationResponse(
      String applicationId,
      Instant creationDate,
      OidcMessages.@Nullable CreateOIDCApplicationResponse oidcConfiguration,
      @Nullable EmptyResponse samlConfiguration,
      @Nullable CreateAPIApplicationResponse apiConfiguration) {}

  record CreateAPIApplicationRequest(@DefinedEnum APIAuthMethodType authMethodType) {}

  record CreateAPIApplicationResponse(String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "CreateAPIApplicationResponse[" + clientId + "]";
    }
  }

  @OneOf(
      value = "Metadata",
      of = {"metadataXml", "metadataUrl"},
      required = true)
  record CreateSAMLApplicationRequest(
      @Length(max = 500_000) @Nullable Bytes metadataXml,
      @Length(max = 2048) @Nullable String metadataUrl,
      @Nullable LoginVersion loginVersion) {}

  @OneOf(
      value = "ApplicationType",
      of = {"samlConfiguration", "oidcConfiguration", "apiConfiguration"})
  record UpdateApplicationRequest(
      @Length(min = 1, max = 200) String applicationId,
      @Length(min = 1, max = 200) String projectId,
      @Length(max = 200) String name,
      @Nullable UpdateSAMLApplicationConfigurationRequest samlConfiguration,
      OidcMessages.@Nullable UpdateOIDCApplicationConfigurationRequest oidcConfiguration,
      @Nullable UpdateAPIApplicationConfigurationRequest apiConfiguration) {}

  record UpdateAPIApplicationConfigurationRequest(@DefinedEnum APIAuthMethodType authMethodType) {}

  @OneOf(
      value = "Metadata",
      of = {"metadataXml", "metadataUrl"})
  record UpdateSAMLApplicationConfigurationRequest(
      @Length(max = 500_000) @Nullable Bytes metadataXml,
      @Length(max = 200) @Nullable String metadataUrl,
      @Nullable LoginVersion loginVersion) {}

  record GetApplicationRequest(@Length(min = 1, max = 200) String applicationId) {}

  record GetApplicationResponse(ApplicationView application) {}

  /** Names an application and nothing else. */
  record ApplicationIdRequest(
      @Length(min = 1, max = 200) String applicationId,
      @Length(min = 1, max = 200) String projectId) {}

  record DeactivateApplicationResponse(Instant deactivationDate) {}

  record ReactivateApplicationResponse(Instant reactivationDate) {}

  record GenerateClientSecretResponse(String clientSecret, Instant creationDate) {
    @Override
    public String toString() {
      return "GenerateClientSecretResponse[" + creationDate + "]";
    }
  }

  record ListApplicationsRequest(
      @Nullable Paging pagination,
      List<ApplicationSearchFilter> filters,
      ApplicationSorting sortingColumn) {}

  record ListApplicationsResponse(List<ApplicationView> applications, Pagination pagination) {}

  record ApplicationView(
      String applicationId,
      Instant creationDate,
      Instant changeDate,
      ApplicationState state,
      String name,
      OidcMessages.@Nullable OIDCConfiguration oidcConfiguration,
      @Nullable APIConfiguration apiConfiguration,
      @Nullable SAMLConfiguration samlConfiguration,
      String projectId) {}

  record APIConfiguration(String clientId, APIAuthMethodType authMethodType) {}

  record SAMLConfiguration(
      @Nullable Bytes metadataXml, String metadataUrl, @Nullable LoginVersion loginVersion) {}

  @OneOf("Version")
  record LoginVersion(@Nullable LoginV1 loginV1, @Nullable LoginV2 loginV2) {}

  record LoginV1() {}

  record LoginV2(@Nullable String baseUri) {}

  enum APIAuthMethodType {
    API_AUTH_METHOD_TYPE_BASIC,
    API_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT,
    UNRECOGNIZED
  }

  enum ApplicationState {
    APPLICATION_STATE_UNSPECIFIED,
    APPLICATION_STATE_ACTIVE,
    APPLICATION_STATE_INACTIVE,
    APPLICATION_STATE_REMOVED
  }

  enum ApplicationType {
    APPLICATION_TYPE_UNSPECIFIED,
    APPLICATION_TYPE_OIDC,
    APPLICATION_TYPE_API,
    APPLICATION_TYPE_SAML,
    UNRECOGNIZED
  }

  enum ApplicationSorting {
    APPLICATION_SORT_BY_ID,
    APPLICATION_SORT_BY_NAME,
    APPLICATION_SORT_BY_STATE,
    APPLICATION_SORT_BY_CREATION_DATE,
    APPLICATION_SORT_BY_CHANGE_DATE
  }

  @OneOf(value = "Filter", required = true)
  record ApplicationSearchFilter(
      @Nullable ProjectIDFilter projectIdFilter,
      @Nullable ApplicationNameFilter nameFilter,
      @Nullable ApplicationState stateFilter,
      @DefinedEnum @NotDefault @Nullable ApplicationType typeFilter,
      @Nullable ClientIDFilter clientIdFilter,
      @Nullable EntityIDFilter entityIdFilter) {}

  record ProjectIDFilter(@Length(min = 1, max = 200) String projectId) {}

  record ApplicationNameFilter(
      @Length(max = 200) String name, @DefinedEnum TextFilterMethod method) {}

  record ClientIDFilter(@Length(min = 1, max = 200) String clientId) {}

  record EntityIDFilter(@Length(min = 1, max = 200) String entityId) {}
}
