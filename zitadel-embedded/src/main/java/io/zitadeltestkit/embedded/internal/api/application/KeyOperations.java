package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeySearchFilter;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeyView;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeysSorting;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.CreateApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.CreateApplicationKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.DeleteApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.GetApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.GetApplicationKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ListApplicationKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ListApplicationKeysResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Instant;
import java.util.Comparator;

/** The calls of the second generation about the keys of applications. */
final class KeyOperations {
  private static final FilterTable<ApplicationKeySearchFilter, AnyKey> FILTERS =
      FilterTable.<ApplicationKeySearchFilter, AnyKey>empty()
          .onText(
              ApplicationKeySearchFilter::applicationIdFilter,
              filter -> filter.applicationId().strip(),
              AnyKey::objectId)
          .onText(
              ApplicationKeySearchFilter::projectIdFilter,
              filter -> filter.projectId().strip(),
              AnyKey::aggregateId)
          .onText(
              ApplicationKeySearchFilter::organizationIdFilter,
              filter -> filter.organizationId().strip(),
              AnyKey::orgId);

  private KeyOperations() {}

  static CreateApplicationKeyResponse create(Call call, CreateApplicationKeyRequest request) {
    // An absent date is the zero time, which has passed.
    Instant wanted = request.expirationDate();
    Instant expiresAt = wanted == null ? Instant.EPOCH : wanted;
    ApplicationKeys.Added added =
        ApplicationKeys.add(
            ApplicationScope.everywhere(call),
            new ApplicationRef(request.projectId().strip(), request.applicationId().strip()),
            tx -> expiresAt);
    return new CreateApplicationKeyResponse(
        added.row().id(), added.row().stamp().createdAt(), added.content());
  }

  static DeletedResponse delete(Call call, DeleteApplicationKeyRequest request) {
    ApplicationKey key =
        ApplicationKeys.remove(
            ApplicationScope.everywhere(call),
            new ApplicationRef(request.projectId().strip(), request.applicationId().strip()),
            request.keyId().strip());
    return new DeletedResponse(key.stamp().changedAt());
  }

  /** A role on any entity of the organization is enough: the real server doesn't check which. */
  static GetApplicationKeyResponse get(Call call, GetApplicationKeyRequest request) {
    AnyKey key =
        AnyKey.find(call.state(), request.keyId().strip())
            .orElseThrow(() -> Fault.notFound("QUERY-Dgr3g", "Errors.AuthNKey.NotFound"));
    call.requireIn(key.orgId(), "project.app.read");
    return new GetApplicationKeyResponse(key.id(), key.stamp().createdAt(), key.expiresAt());
  }

  static ListApplicationKeysResponse list(Call call, ListApplicationKeysRequest request) {
    State state = call.listed();
    Listing<AnyKey> page =
        Listing.of(
            AnyKey.all(state),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    return new ListApplicationKeysResponse(
        page.visible(key -> isVisible(call, key)).map(KeyOperations::view).items(),
        Pagination.of(page, request.pagination()));
  }

  /** The permission is the one for reading users, with the project's id instead of the user's. */
  private static boolean isVisible(Call call, AnyKey key) {
    return call.caller().is(key.aggregateId())
        || call.may(key.orgId(), key.aggregateId(), "user.read");
  }

  private static Comparator<AnyKey> order(ApplicationKeysSorting column) {
    return switch (column) {
      case APPLICATION_KEYS_SORT_BY_ID -> Orders.byText(AnyKey::id);
      case APPLICATION_KEYS_SORT_BY_PROJECT_ID -> Orders.byText(AnyKey::aggregateId);
      case APPLICATION_KEYS_SORT_BY_APPLICATION_ID -> Orders.byText(AnyKey::objectId);
      case APPLICATION_KEYS_SORT_BY_ORGANIZATION_ID -> Orders.byText(AnyKey::orgId);
      case APPLICATION_KEYS_SORT_BY_EXPIRATION ->
          Orders.tied(Comparator.comparing(AnyKey::expiresAt));
      // There is only one type of keys.
      case APPLICATION_KEYS_SORT_BY_TYPE, APPLICATION_KEYS_SORT_BY_CREATION_DATE ->
          Orders.byCreation();
    };
  }

  private static ApplicationKeyView view(AnyKey key) {
    return new ApplicationKeyView(
        key.id(),
        key.objectId(),
        key.aggregateId(),
        key.stamp().createdAt(),
        key.orgId(),
        key.expiresAt());
  }
}
