package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.TokenLifetimes;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Token lifetimes, which Zitadel calls OIDC settings. Existing tokens keep their expiry. */
final class TokenLifetimeCallsV1 {
  private TokenLifetimeCallsV1() {}

  record GetOIDCSettingsResponse(OIDCSettings settings) {}

  record OIDCSettings(
      DetailsV1 details,
      Duration accessTokenLifetime,
      Duration idTokenLifetime,
      Duration refreshTokenIdleExpiration,
      Duration refreshTokenExpiration) {}

  record OIDCSettingsRequest(
      @Nullable Duration accessTokenLifetime,
      @Nullable Duration idTokenLifetime,
      @Nullable Duration refreshTokenIdleExpiration,
      @Nullable Duration refreshTokenExpiration) {
    private boolean isComplete() {
      return isSet(accessTokenLifetime)
          && isSet(idTokenLifetime)
          && isSet(refreshTokenIdleExpiration)
          && isSet(refreshTokenExpiration);
    }
  }

  static void addTo(Service service) {
    service
        .add("GetOIDCSettings", EmptyRequest.class, TokenLifetimeCallsV1::get)
        .add("AddOIDCSettings", OIDCSettingsRequest.class, TokenLifetimeCallsV1::add)
        .add("UpdateOIDCSettings", OIDCSettingsRequest.class, TokenLifetimeCallsV1::update);
  }

  private static GetOIDCSettingsResponse get(Call call, EmptyRequest request) {
    TokenLifetimes lifetimes = TokenLifetimes.of(call.state());
    return new GetOIDCSettingsResponse(
        new OIDCSettings(
            DetailsV1.of(lifetimes.stamp(), call.instance().id()),
            lifetimes.accessToken(),
            lifetimes.idToken(),
            lifetimes.refreshTokenIdle(),
            lifetimes.refreshToken()));
  }

  /** Every instance has them from the beginning. */
  private static DetailsResponseV1 add(Call call, OIDCSettingsRequest request) {
    throw request.isComplete()
        ? Fault.alreadyExists("INST-0aaj1o", "OIDC configuration already exists")
        : Fault.invalidArgument("INST-10s82j", "Errors.Invalid.Argument");
  }

  private static DetailsResponseV1 update(Call call, OIDCSettingsRequest request) {
    return call.write(
        tx -> {
          TokenLifetimes before = TokenLifetimes.of(tx.state());
          TokenLifetimes wanted =
              before.with(
                  b ->
                      b.accessToken(set(request.accessTokenLifetime()))
                          .idToken(set(request.idTokenLifetime()))
                          .refreshTokenIdle(set(request.refreshTokenIdleExpiration()))
                          .refreshToken(set(request.refreshTokenExpiration())));
          if (wanted.equals(before)) {
            throw Fault.failedPrecondition("COMMAND-0pk2nu", "No changes");
          }
          TokenLifetimes after = tx.put(TokenLifetimes.TABLE, wanted.withStamp(tx.changed(before)));
          return DetailsResponseV1.ofChange(after.stamp(), call.instance().id());
        });
  }

  private static boolean isSet(@Nullable Duration lifetime) {
    return lifetime != null && !lifetime.isZero();
  }

  private static Duration set(@Nullable Duration lifetime) {
    if (lifetime == null || lifetime.isZero()) {
      throw Fault.invalidArgument("INST-10sxks", "Errors.Invalid.Argument");
    }
    return lifetime;
  }
}
