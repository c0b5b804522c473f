package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AppKeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.GetAppKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysResponse;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.Credentials;
import io.zitadeltestkit.embedded.internal.api.user.credential.KeyV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;
import java.util.function.Predicate;

/** The calls of the first generation about the keys of applications. */
final class AppKeyCallsV1 {
  private AppKeyCallsV1() {}

  static AddAppKeyResponse add(Call call, AddAppKeyRequest request) {
    Instant wanted = request.expirationDate();
    ApplicationKeys.Added added =
        ApplicationKeys.add(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            tx ->
                wanted == null || wanted.equals(Stamp.NEVER)
                    ? Credentials.expiration(tx, Credentials.NO_DATE)
                    : wanted);
    return new AddAppKeyResponse(
        added.row().id(),
        DetailsV1.ofMaking(added.row().stamp(), added.row().orgId()),
        added.content());
  }

  static DetailsResponseV1 remove(Call call, AppKeyIdRequest request) {
    ApplicationKey key =
        ApplicationKeys.remove(
            ApplicationScope.ofOrganization(call),
            new ApplicationRef(request.projectId(), request.appId()),
            request.keyId());
    return DetailsResponseV1.ofChange(key.stamp(), key.orgId());
  }

  static GetAppKeyResponse get(Call call, AppKeyIdRequest request) {
    return call.state()
        .find(ApplicationKey.TABLE, request.keyId())
        .filter(key -> ApplicationKeys.isEnabled(call.state(), key))
        .filter(of(call, request.projectId(), request.appId()))
        .map(key -> new GetAppKeyResponse(view(key)))
        .orElseThrow(() -> Fault.notFound("QUERY-Dgr3g", "Errors.AuthNKey.NotFound"));
  }

  static ListAppKeysResponse list(Call call, ListAppKeysRequest request) {
    Listing<ApplicationKey> page =
        PagesV1.of(
            call.listed()
                .lookup(ApplicationKey.TABLE, ApplicationKey.BY_APPLICATION, request.appId())
                .filter(key -> ApplicationKeys.isEnabled(call.listed(), key)),
            of(call, request.projectId(), request.appId()),
            request.query());
    return new ListAppKeysResponse(
        ListDetailsV1.of(call, page), page.map(AppKeyCallsV1::view).items());
  }

  private static Predicate<ApplicationKey> of(Call call, String projectId, String appId) {
    return ApplicationKeys.of(
        ApplicationScope.ofOrganization(call), new ApplicationRef(projectId, appId));
  }

  private static KeyV1 view(ApplicationKey key) {
    return KeyV1.of(key.id(), key.stamp(), key.orgId(), key.expiresAt());
  }
}
