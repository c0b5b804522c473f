package io.zitadeltestkit.embedded.api.management.app;

import io.zitadeltestkit.embedded.api.application.ApplicationKeys;
import io.zitadeltestkit.embedded.api.application.Applications;
import io.zitadeltestkit.embedded.api.common.RsaKeys;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.AddAppKeyRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.AddAppKeyResponse;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.GetAppKeyRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.GetAppKeyResponse;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.ListAppKeysRequest;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.ListAppKeysResponse;
import io.zitadeltestkit.embedded.api.management.app.KeyMessages.RemoveAppKeyRequest;
import io.zitadeltestkit.embedded.api.user.Credentials;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.KeyV1;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.Pages;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Application;
import io.zitadeltestkit.embedded.model.ApplicationKey;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import java.security.KeyPair;
import java.time.Instant;
import java.util.function.Predicate;

/** The keys that applications sign assertions with. */
final class KeyCalls {
  private KeyCalls() {}

  static AddAppKeyResponse add(Call call, AddAppKeyRequest request) {
    Instant wanted = request.expirationDate();
    // Made beforehand: it takes long, and writers wait for each other.
    KeyPair pair = RsaKeys.generate();
    return call.write(
        tx -> {
          Application app =
              Applications.required(
                  tx.state(), request.projectId(), request.appId(), KeyCalls::noApplication);
          if (!app.orgId().equals(call.caller().orgId())) {
            throw noApplication();
          }
          ApplicationKeys.Added added =
              ApplicationKeys.add(
                  tx,
                  app,
                  pair,
                  wanted == null || wanted.equals(Credentials.NO_DATE)
                      ? Credentials.expiration(tx, Credentials.NO_DATE)
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

  static DetailsResponse remove(Call call, RemoveAppKeyRequest request) {
    return call.write(
        tx -> {
          ApplicationKey key =
              tx.find(ApplicationKey.TABLE, request.keyId())
                  .filter(of(call, request.projectId(), request.appId()))
                  .orElseThrow(() -> Fault.notFound("COMMAND-4m77G", "Application key not found"));
          tx.remove(ApplicationKey.TABLE, key.id());
          return DetailsResponse.ofChange(tx.changed(key), key.orgId());
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
        Pages.of(
            call.listed()
                .lookup(ApplicationKey.TABLE, ApplicationKey.BY_APPLICATION, request.appId())
                .filter(key -> ApplicationKeys.isEnabled(call.listed(), key)),
            of(call, request.projectId(), request.appId()),
            request.query());
    return new ListAppKeysResponse(ListDetailsV1.of(call, page), page.map(KeyCalls::view).items());
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
