package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeySearchFilter;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeyView;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ApplicationKeysSorting;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.CreateApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.CreateApplicationKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.DeleteApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.DeleteApplicationKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.GetApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.GetApplicationKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ListApplicationKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ListApplicationKeysResponse;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;

/** What reads and changes the keys of applications. */
final class KeyOperations {
  private KeyOperations() {}

  static CreateApplicationKeyResponse create(Call call, CreateApplicationKeyRequest request) {
    String projectId = request.projectId().strip();
    String applicationId = request.applicationId().strip();
    Application known =
        Applications.required(call.state(), projectId, applicationId, KeyOperations::noApplication);
    call.requireOn(known.orgId(), known.projectId(), "project.app.write");
    // An absent date is the beginning of time, which has passed.
    Instant wanted = request.expirationDate();
    Instant expiresAt = wanted == null ? Instant.EPOCH : wanted;
    // Made beforehand: it takes long, and writers wait for each other.
    KeyPair pair = RsaKeys.generate();
    return call.write(
        tx -> {
          Application app =
              Applications.required(
                  tx.state(), projectId, applicationId, KeyOperations::noApplication);
          ApplicationKeys.Added added = ApplicationKeys.add(tx, app, pair, expiresAt);
          return new CreateApplicationKeyResponse(
              added.row().id(), added.row().stamp().createdAt(), added.content());
        });
  }

  static DeleteApplicationKeyResponse delete(Call call, DeleteApplicationKeyRequest request) {
    return call.write(
        tx -> {
          ApplicationKey key =
              tx.find(ApplicationKey.TABLE, request.keyId().strip())
                  .filter(it -> it.applicationId().equals(request.applicationId().strip()))
                  .filter(it -> it.projectId().equals(request.projectId().strip()))
                  .orElseThrow(() -> Fault.notFound("COMMAND-4m77G", "Application key not found"));
          call.requireOn(key.orgId(), key.projectId(), "project.app.write");
          tx.remove(ApplicationKey.TABLE, key.id());
          return new DeleteApplicationKeyResponse(tx.now());
        });
  }

  /** A role on one thing of the organisation is enough: the real server doesn't look at which. */
  static GetApplicationKeyResponse get(Call call, GetApplicationKeyRequest request) {
    AnyKey key =
        AnyKey.find(call.state(), request.keyId().strip())
            .orElseThrow(() -> Fault.notFound("QUERY-Dgr3g", "Errors.AuthNKey.NotFound"));
    call.requireIn(key.orgId(), "project.app.read");
    return new GetApplicationKeyResponse(key.id(), key.stamp().createdAt(), key.expiresAt());
  }

  static ListApplicationKeysResponse list(Call call, ListApplicationKeysRequest request) {
    State state = call.listed();
    Predicate<AnyKey> filter = key -> true;
    for (ApplicationKeySearchFilter wanted : request.filters()) {
      filter = filter.and(filterOf(wanted));
    }
    Listing<AnyKey> page =
        Listing.of(AnyKey.all(state), filter, order(request.sortingColumn()), request.pagination());
    return new ListApplicationKeysResponse(
        page.visible(key -> isVisible(call, key)).map(KeyOperations::view).items(),
        Pagination.of(page, request.pagination()));
  }

  /** The permission is the one to read users, with the project in the place of the user. */
  private static boolean isVisible(Call call, AnyKey key) {
    return call.caller().is(key.aggregateId())
        || call.may(key.orgId(), key.aggregateId(), "user.read");
  }

  private static Fault noApplication() {
    return Fault.failedPrecondition("COMMAND-sak25", "Application not found");
  }

  private static Predicate<AnyKey> filterOf(ApplicationKeySearchFilter filter) {
    if (filter.applicationIdFilter() != null) {
      String id = filter.applicationIdFilter().applicationId().strip();
      return key -> key.objectId().equals(id);
    }
    if (filter.projectIdFilter() != null) {
      String id = filter.projectIdFilter().projectId().strip();
      return key -> key.aggregateId().equals(id);
    }
    var wanted = filter.organizationIdFilter();
    String id = wanted == null ? "" : wanted.organizationId().strip();
    return key -> key.orgId().equals(id);
  }

  private static Comparator<AnyKey> order(ApplicationKeysSorting column) {
    return switch (column) {
      case APPLICATION_KEYS_SORT_BY_ID -> Orders.byText(AnyKey::id);
      case APPLICATION_KEYS_SORT_BY_PROJECT_ID -> Orders.byText(AnyKey::aggregateId);
      case APPLICATION_KEYS_SORT_BY_APPLICATION_ID -> Orders.byText(AnyKey::objectId);
      case APPLICATION_KEYS_SORT_BY_ORGANIZATION_ID -> Orders.byText(AnyKey::orgId);
      case APPLICATION_KEYS_SORT_BY_EXPIRATION ->
          Comparator.comparing(AnyKey::expiresAt).thenComparing(Orders.byCreation());
      // There is one type of keys.
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
