package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.application.v2.ApplicationService} about keys. */
interface ApplicationKeyMessages {
  record CreateApplicationKeyRequest(
      @Length(min = 1, max = 200) String applicationId,
      @Length(min = 1, max = 200) String projectId,
      @Nullable Instant expirationDate) {}

  record CreateApplicationKeyResponse(String keyId, Instant creationDate, Bytes keyDetails) {}

  record DeleteApplicationKeyRequest(
      @Length(min = 1, max = 200) String keyId,
      @Length(min = 1, max = 200) String applicationId,
      @Length(min = 1, max = 200) String projectId) {}

  record GetApplicationKeyRequest(@Length(min = 1, max = 200) String keyId) {}

  record GetApplicationKeyResponse(String keyId, Instant creationDate, Instant expirationDate) {}

  record ListApplicationKeysRequest(
      @Nullable Paging pagination,
      ApplicationKeysSorting sortingColumn,
      List<ApplicationKeySearchFilter> filters) {}

  record ListApplicationKeysResponse(List<ApplicationKeyView> keys, Pagination pagination) {}

  record ApplicationKeyView(
      String keyId,
      String applicationId,
      String projectId,
      Instant creationDate,
      String organizationId,
      Instant expirationDate) {}

  enum ApplicationKeysSorting {
    APPLICATION_KEYS_SORT_BY_ID,
    APPLICATION_KEYS_SORT_BY_PROJECT_ID,
    APPLICATION_KEYS_SORT_BY_APPLICATION_ID,
    APPLICATION_KEYS_SORT_BY_CREATION_DATE,
    APPLICATION_KEYS_SORT_BY_ORGANIZATION_ID,
    APPLICATION_KEYS_SORT_BY_EXPIRATION,
    APPLICATION_KEYS_SORT_BY_TYPE
  }

  @OneOf(value = "Filter", required = true)
  record ApplicationKeySearchFilter(
      @Nullable ApplicationKeyApplicationIDFilter applicationIdFilter,
      @Nullable ApplicationKeyProjectIDFilter projectIdFilter,
      @Nullable ApplicationKeyOrganizationIDFilter organizationIdFilter) {}

  record ApplicationKeyApplicationIDFilter(@Length(max = 200) String applicationId) {}

  record ApplicationKeyProjectIDFilter(@Length(min = 1, max = 200) String projectId) {}

  record ApplicationKeyOrganizationIDFilter(@Length(min = 1, max = 200) String organizationId) {}
}
