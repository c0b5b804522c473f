package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.KeyFieldName;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.KeyView;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.KeysSearchFilter;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListKeysRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListKeysResponse;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListPersonalAccessTokensResponse;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.PersonalAccessTokenFieldName;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.PersonalAccessTokensSearchFilter;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.TokenView;
import io.zitadeltestkit.embedded.internal.model.MachineKey;
import io.zitadeltestkit.embedded.internal.model.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.util.Comparator;
import java.util.function.Predicate;

/** What lists the credentials of service users. */
final class CredentialReads {
  private CredentialReads() {}

  static ListPersonalAccessTokensResponse listTokens(
      Call call, ListPersonalAccessTokensRequest request) {
    Pagination.requireAllowed(request.pagination());
    State state = call.listed();
    Predicate<PersonalAccessToken> filter = token -> true;
    for (PersonalAccessTokensSearchFilter wanted : request.filters()) {
      filter = filter.and(token -> matches(wanted, token));
    }
    Listing<PersonalAccessToken> page =
        Listing.of(
                state.all(PersonalAccessToken.TABLE),
                filter,
                tokenOrder(request.sortingColumn()),
                request.pagination())
            .visible(token -> UserAccess.sees(call, state, token.userId()));
    return new ListPersonalAccessTokensResponse(
        Pagination.of(page, request.pagination()),
        page.map(
                token ->
                    new TokenView(
                        token.stamp().createdAt(),
                        token.stamp().changedAt(),
                        token.id(),
                        token.userId(),
                        token.orgId(),
                        token.expiresAt()))
            .items());
  }

  static ListKeysResponse listKeys(Call call, ListKeysRequest request) {
    Pagination.requireAllowed(request.pagination());
    State state = call.listed();
    Predicate<MachineKey> filter = key -> true;
    for (KeysSearchFilter wanted : request.filters()) {
      filter = filter.and(key -> matches(wanted, key));
    }
    Listing<MachineKey> page =
        Listing.of(
                state.all(MachineKey.TABLE),
                filter,
                keyOrder(request.sortingColumn()),
                request.pagination())
            .visible(key -> UserAccess.sees(call, state, key.userId()));
    return new ListKeysResponse(
        Pagination.of(page, request.pagination()),
        page.map(
                key ->
                    new KeyView(
                        key.stamp().createdAt(),
                        key.stamp().changedAt(),
                        key.id(),
                        key.userId(),
                        key.orgId(),
                        key.expiresAt()))
            .items());
  }

  private static boolean matches(
      PersonalAccessTokensSearchFilter wanted, PersonalAccessToken token) {
    if (wanted.tokenIdFilter() != null) {
      return token.id().equals(wanted.tokenIdFilter().id());
    }
    if (wanted.userIdFilter() != null) {
      return token.userId().equals(wanted.userIdFilter().id());
    }
    if (wanted.organizationIdFilter() != null) {
      return token.orgId().equals(wanted.organizationIdFilter().id());
    }
    if (wanted.createdDateFilter() != null) {
      return wanted.createdDateFilter().matches(token.stamp().createdAt());
    }
    return wanted.expirationDateFilter() == null
        || wanted.expirationDateFilter().matches(token.expiresAt());
  }

  private static boolean matches(KeysSearchFilter wanted, MachineKey key) {
    if (wanted.keyIdFilter() != null) {
      return key.id().equals(wanted.keyIdFilter().id());
    }
    if (wanted.userIdFilter() != null) {
      return key.userId().equals(wanted.userIdFilter().id());
    }
    if (wanted.organizationIdFilter() != null) {
      return key.orgId().equals(wanted.organizationIdFilter().id());
    }
    if (wanted.createdDateFilter() != null) {
      return wanted.createdDateFilter().matches(key.stamp().createdAt());
    }
    return wanted.expirationDateFilter() == null
        || wanted.expirationDateFilter().matches(key.expiresAt());
  }

  private static Comparator<PersonalAccessToken> tokenOrder(PersonalAccessTokenFieldName column) {
    Comparator<PersonalAccessToken> byCreation =
        Comparator.comparing(token -> token.stamp().order());
    return switch (column) {
      case PERSONAL_ACCESS_TOKEN_FIELD_NAME_ID -> Comparator.comparing(PersonalAccessToken::id);
      case PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID ->
          Comparator.comparing(PersonalAccessToken::userId).thenComparing(byCreation);
      case PERSONAL_ACCESS_TOKEN_FIELD_NAME_ORGANIZATION_ID ->
          Comparator.comparing(PersonalAccessToken::orgId).thenComparing(byCreation);
      case PERSONAL_ACCESS_TOKEN_FIELD_NAME_EXPIRATION_DATE ->
          Comparator.comparing(PersonalAccessToken::expiresAt).thenComparing(byCreation);
      default -> byCreation;
    };
  }

  private static Comparator<MachineKey> keyOrder(KeyFieldName column) {
    Comparator<MachineKey> byCreation = Comparator.comparing(key -> key.stamp().order());
    return switch (column) {
      case KEY_FIELD_NAME_ID -> Comparator.comparing(MachineKey::id);
      case KEY_FIELD_NAME_USER_ID ->
          Comparator.comparing(MachineKey::userId).thenComparing(byCreation);
      case KEY_FIELD_NAME_ORGANIZATION_ID ->
          Comparator.comparing(MachineKey::orgId).thenComparing(byCreation);
      case KEY_FIELD_NAME_KEY_EXPIRATION_DATE ->
          Comparator.comparing(MachineKey::expiresAt).thenComparing(byCreation);
      default -> byCreation;
    };
  }
}
