package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.AddAppKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.GetAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.GetAppKeyResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.ListAppKeysResponse;
import io.zitadeltestkit.embedded.internal.api.application.AppKeyMessagesV1.RemoveAppKeyRequest;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.Credentials;
import io.zitadeltestkit.embedded.internal.api.user.KeyV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import java.security.KeyPair;
import java.time.Instant;
import java.util.function.Predicate;

/** The keys that applications sign assertions with. */
final class AppKeyCallsV1 {
  private AppKeyCallsV1() {}

  static AddAppKeyResponse add(Call call, AddAppKeyRequest request) {
    Instant wanted = request.expirationDate();
    // Made beforehand: it takes long, and writers wait for each other.
    KeyPair pair = RsaKeys.generate();
    return call.write(
        tx -> {
          Application app =
              Applications.required(
                  tx.state(), request.projectId(), request.appId(), AppKeyCallsV1::noApplication);
          if (!app.orgId().equals(call.caller().orgId())) {
            throw noApplication();
          }
          ApplicationKeys.Added added =
              ApplicationKeys.add(
                  tx,
                  app,
                  pair,
                  wanted == null || wanted.equals(Stamp.NEVER)
                      ? Credentials.expiration(tx, Stamp.NEVER)
                      : wanted);
          return new AddAppKeyResponse(
              added.row().id(),
              V1Details.ofMaking(added.row().stamp(), added.row().orgId()),
              added.content());
        });
  }

  private static Fault noApplication() {
    return Fault.failedPrecondition("COMMAND-sak25", "Application not found");
  }

  static DetailsResponseV1 remove(Call call, RemoveAppKeyRequest request) {
    return call.write(
        tx -> {
          ApplicationKey key =
              tx.find(ApplicationKey.TABLE, request.keyId())
                  .filter(of(call, request.projectId(), request.appId()))
                  .orElseThrow(() -> Fault.notFound("COMMAND-4m77G", "Application key not found"));
          tx.remove(ApplicationKey.TABLE, key.id());
          return DetailsResponseV1.ofChange(tx.changed(key), key.orgId());
        });
  }

  static GetAppKeyResponse get(Call call, GetAppKeyRequest request) {
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
    String orgId = call.caller().orgId();
    return key ->
        key.applicationId().equals(appId)
            && key.projectId().equals(projectId)
            && key.orgId().equals(orgId);
  }

  private static KeyV1 view(ApplicationKey key) {
    return KeyV1.of(key.id(), key.stamp(), key.orgId(), key.expiresAt());
  }
}
