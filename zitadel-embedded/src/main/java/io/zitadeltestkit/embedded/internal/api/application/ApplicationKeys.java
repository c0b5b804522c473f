package io.zitadeltestkit.embedded.internal.api.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/** The keys that applications sign assertions with. */
public final class ApplicationKeys {
  private ApplicationKeys() {}

  /**
   * A new key.
   *
   * @param row the stored form
   * @param content the key file, shown only once
   */
  public record Added(ApplicationKey row, Bytes content) {
    @Override
    public String toString() {
      return "Added[" + row.id() + "]";
    }
  }

  /**
   * Gives an application a key.
   *
   * @param reach where the call may change applications
   * @param place the application
   * @param expiration from when on the key is refused
   */
  static Added add(ApplicationScope reach, ApplicationRef place, Function<Tx, Instant> expiration) {
    reach.require(reach.ofKeys(reach.call().state(), place));
    // Generated before the transaction: it takes long, and writers wait for each other.
    KeyPair pair = RsaKeys.generate();
    return reach
        .call()
        .write(tx -> add(tx, reach.ofKeys(tx.state(), place), pair, expiration.apply(tx)));
  }

  private static Added add(Tx tx, Application app, KeyPair pair, Instant expiresAt) {
    if (!authenticatesByKey(app)) {
      throw Fault.failedPrecondition("COMMAND-Dff54", "Chosen Auth Method does not require a key");
    }
    if (expiresAt.isBefore(tx.now())) {
      throw Fault.invalidArgument("DOMAIN-dv3t5", "Errors.AuthNKey.ExpireBeforeNow");
    }
    ApplicationKey key =
        tx.put(
            ApplicationKey.TABLE,
            new ApplicationKey(
                tx.newId(),
                app.id(),
                app.projectId(),
                app.orgId(),
                app.clientId(),
                RsaKeys.publicPem((RSAPublicKey) pair.getPublic()),
                expiresAt,
                tx.created()));
    return new Added(key, keyFile(key, (RSAPrivateCrtKey) pair.getPrivate()));
  }

  /** Removes a key, and returns what it was like, changed at that time. */
  static ApplicationKey remove(ApplicationScope reach, ApplicationRef place, String keyId) {
    return reach
        .call()
        .write(
            tx -> {
              ApplicationKey key =
                  tx.find(ApplicationKey.TABLE, keyId)
                      .filter(of(reach, place))
                      .orElseThrow(
                          () -> Fault.notFound("COMMAND-4m77G", "Application key not found"));
              reach.require(key.orgId(), key.projectId(), "project.app.write");
              tx.remove(ApplicationKey.TABLE, key.id());
              return key.withStamp(tx.changed(key));
            });
  }

  /** {@return whether a key is one of an application's, where a call may look for it} */
  static Predicate<ApplicationKey> of(ApplicationScope reach, ApplicationRef place) {
    return key ->
        key.applicationId().equals(place.appId())
            && key.projectId().equals(place.projectId())
            && reach.reaches(key.orgId());
  }

  /**
   * Returns whether a key's application still authenticates by keys; otherwise its keys are hidden.
   */
  public static boolean isEnabled(State state, ApplicationKey key) {
    return state
        .find(Application.TABLE, key.applicationId())
        .filter(ApplicationKeys::authenticatesByKey)
        .isPresent();
  }

  private static boolean authenticatesByKey(Application app) {
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    return (oidc != null && oidc.authMethod() == OidcConfig.AuthMethod.PRIVATE_KEY_JWT)
        || (api != null && api.authMethod() == ApiConfig.AuthMethod.PRIVATE_KEY_JWT);
  }

  private static Bytes keyFile(ApplicationKey key, RSAPrivateCrtKey privateKey) {
    ObjectNode file = ProtoJson.mapperForTrees().createObjectNode();
    file.put("type", "application")
        .put("keyId", key.id())
        .put("key", RsaKeys.privatePem(privateKey))
        .put("appId", key.applicationId())
        .put("clientId", key.clientId());
    return Bytes.of(file.toString().getBytes(StandardCharsets.UTF_8));
  }
}
