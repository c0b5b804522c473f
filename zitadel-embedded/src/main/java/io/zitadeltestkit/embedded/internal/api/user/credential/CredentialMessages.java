package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.IDFilter;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TimestampFilter;
import io.zitadeltestkit.embedded.internal.model.user.UserCredential;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Secrets, keys and personal access tokens of service users. */
public interface CredentialMessages {
  record AddSecretResponse(Instant creationDate, String clientSecret) {
    @Override
    public String toString() {
      return "AddSecretResponse[…]";
    }
  }

  record AddKeyRequest(
      @Length(min = 1, max = 200) String userId,
      @Required @Nullable Instant expirationDate,
      Bytes publicKey) {}

  record AddKeyResponse(Instant creationDate, String keyId, Bytes keyContent) {}

  /** Names a key of a user and nothing else. */
  record KeyIdRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String keyId) {}

  record ListKeysRequest(
      @Nullable Paging pagination,
      @DefinedEnum KeyFieldName sortingColumn,
      List<KeysSearchFilter> filters) {}

  record ListKeysResponse(Pagination pagination, List<CredentialView> result) {}

  /** A key or a personal access token, without the secret. */
  record CredentialView(
      Instant creationDate,
      Instant changeDate,
      String id,
      String userId,
      String organizationId,
      Instant expirationDate) {
    static CredentialView of(UserCredential credential) {
      return new CredentialView(
          credential.stamp().createdAt(),
          credential.stamp().changedAt(),
          credential.id(),
          credential.userId(),
          credential.orgId(),
          credential.expiresAt());
    }
  }

  /** A filter of a list of credentials; one field is set. */
  interface CredentialFilter {
    @Nullable IDFilter idFilter();

    @Nullable IDFilter userIdFilter();

    @Nullable IDFilter organizationIdFilter();

    @Nullable TimestampFilter createdDateFilter();

    @Nullable TimestampFilter expirationDateFilter();

    default boolean matches(UserCredential credential) {
      return isId(idFilter(), credential.id())
          && isId(userIdFilter(), credential.userId())
          && isId(organizationIdFilter(), credential.orgId())
          && isTime(createdDateFilter(), credential.stamp().createdAt())
          && isTime(expirationDateFilter(), credential.expiresAt());
    }

    private static boolean isId(@Nullable IDFilter filter, String id) {
      return filter == null || filter.id().equals(id);
    }

    private static boolean isTime(@Nullable TimestampFilter filter, Instant time) {
      return filter == null || filter.matches(time);
    }
  }

  @OneOf(value = "Filter", required = true)
  record KeysSearchFilter(
      @Nullable IDFilter keyIdFilter,
      @Nullable IDFilter userIdFilter,
      @Nullable IDFilter organizationIdFilter,
      @Nullable TimestampFilter createdDateFilter,
      @Nullable TimestampFilter expirationDateFilter)
      implements CredentialFilter {
    @Override
    public @Nullable IDFilter idFilter() {
      return keyIdFilter;
    }
  }

  enum KeyFieldName {
    KEY_FIELD_NAME_UNSPECIFIED,
    KEY_FIELD_NAME_CREATED_DATE,
    KEY_FIELD_NAME_ID,
    KEY_FIELD_NAME_USER_ID,
    KEY_FIELD_NAME_ORGANIZATION_ID,
    KEY_FIELD_NAME_KEY_EXPIRATION_DATE,
    UNRECOGNIZED
  }

  record AddPersonalAccessTokenRequest(
      @Length(min = 1, max = 200) String userId, @Required @Nullable Instant expirationDate) {}

  record AddPersonalAccessTokenResponse(Instant creationDate, String tokenId, String token) {
    @Override
    public String toString() {
      return "AddPersonalAccessTokenResponse[" + tokenId + "]";
    }
  }

  /** Names a token of a user and nothing else. */
  record TokenIdRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String tokenId) {}

  record ListPersonalAccessTokensRequest(
      @Nullable Paging pagination,
      @DefinedEnum PersonalAccessTokenFieldName sortingColumn,
      List<PersonalAccessTokensSearchFilter> filters) {}

  record ListPersonalAccessTokensResponse(Pagination pagination, List<CredentialView> result) {}

  @OneOf(value = "Filter", required = true)
  record PersonalAccessTokensSearchFilter(
      @Nullable IDFilter tokenIdFilter,
      @Nullable IDFilter userIdFilter,
      @Nullable IDFilter organizationIdFilter,
      @Nullable TimestampFilter createdDateFilter,
      @Nullable TimestampFilter expirationDateFilter)
      implements CredentialFilter {
    @Override
    public @Nullable IDFilter idFilter() {
      return tokenIdFilter;
    }
  }

  enum PersonalAccessTokenFieldName {
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_UNSPECIFIED,
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_CREATED_DATE,
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_ID,
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID,
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_ORGANIZATION_ID,
    PERSONAL_ACCESS_TOKEN_FIELD_NAME_EXPIRATION_DATE,
    UNRECOGNIZED
  }
}
