package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.CredentialFilter;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.CredentialView;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListKeysRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListKeysResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListPersonalAccessTokensResponse;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.user.UserCredential;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the credentials of service users. */
public final class CredentialReads {
  private CredentialReads() {}

  public static ListPersonalAccessTokensResponse listTokens(
      Call call, ListPersonalAccessTokensRequest request) {
    Listing<PersonalAccessToken> page =
        list(
            call,
            PersonalAccessToken.TABLE,
            request.filters(),
            switch (request.sortingColumn()) {
              case PERSONAL_ACCESS_TOKEN_FIELD_NAME_ID -> by(UserCredential::id);
              case PERSONAL_ACCESS_TOKEN_FIELD_NAME_USER_ID -> by(UserCredential::userId);
              case PERSONAL_ACCESS_TOKEN_FIELD_NAME_ORGANIZATION_ID -> by(UserCredential::orgId);
              case PERSONAL_ACCESS_TOKEN_FIELD_NAME_EXPIRATION_DATE ->
                  by(UserCredential::expiresAt);
              default -> Orders.byCreation();
            },
            request.pagination());
    return new ListPersonalAccessTokensResponse(
        Pagination.of(page, request.pagination()), page.map(CredentialView::of).items());
  }

  public static ListKeysResponse listKeys(Call call, ListKeysRequest request) {
    Listing<MachineKey> page =
        list(
            call,
            MachineKey.TABLE,
            request.filters(),
            switch (request.sortingColumn()) {
              case KEY_FIELD_NAME_ID -> by(UserCredential::id);
              case KEY_FIELD_NAME_USER_ID -> by(UserCredential::userId);
              case KEY_FIELD_NAME_ORGANIZATION_ID -> by(UserCredential::orgId);
              case KEY_FIELD_NAME_KEY_EXPIRATION_DATE -> by(UserCredential::expiresAt);
              default -> Orders.byCreation();
            },
            request.pagination());
    return new ListKeysResponse(
        Pagination.of(page, request.pagination()), page.map(CredentialView::of).items());
  }

  /** Equal values of the sorting column come in the order of creation, in both directions. */
  private static <E extends UserCredential> Listing<E> list(
      Call call,
      Table<E> table,
      List<? extends CredentialFilter> filters,
      Comparator<E> order,
      @Nullable Paging pagination) {
    Pagination.requireAllowed(pagination);
    State state = call.listed();
    return Listing.of(
            state.all(table).sorted(Orders.byCreation()),
            credential -> filters.stream().allMatch(filter -> filter.matches(credential)),
            order,
            pagination)
        .visible(credential -> UserAccess.sees(call, state, credential.userId()));
  }

  private static <E extends UserCredential, C extends Comparable<C>> Comparator<E> by(
      Function<UserCredential, C> column) {
    return Comparator.comparing(column);
  }
}
