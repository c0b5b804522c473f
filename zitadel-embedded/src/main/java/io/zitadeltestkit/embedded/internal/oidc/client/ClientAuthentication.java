package io.zitadeltestkit.embedded.internal.oidc.client;

import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.state.State;
import java.time.Duration;
import java.util.Optional;

/** Authenticates the application that sends a request. */
public final class ClientAuthentication {
  private ClientAuthentication() {}

  /** Authenticates an application by its configured method. */
  public static OidcClient authenticate(OAuthCall call) {
    ClientCredentials credentials = ClientCredentials.of(call);
    OidcClient client =
        OidcClient.active(
                call.listed(),
                clientId(credentials).orElseThrow(() -> OAuthFault.invalidClient("")))
            // the double negation is Zitadel's own text
            .orElseThrow(() -> OAuthFault.invalidClient("no active client not found"));
    switch (client.config().authMethod()) {
      case BASIC, POST -> requireSecret(client.app(), credentials.secret());
      case PRIVATE_KEY_JWT -> requireAssertion(call, client, credentials.assertion());
      case NONE -> {}
    }
    String grantType = call.grantType();
    if (!grantType.isEmpty()
        && client.config().grantTypes().stream()
            .noneMatch(grant -> grant.parameter().equals(grantType))) {
      throw OAuthFault.unauthorizedClient("grant_type \"" + grantType + "\" not allowed");
    }
    return client;
  }

  /**
   * Authenticates an application of any kind for token introspection.
   *
   * @return the application; empty if its assertion is not valid, which introspection does not
   *     report
   */
  public static Optional<Application> authenticateForIntrospection(
      OAuthCall call, State state, ClientCredentials credentials) {
    Optional<String> clientId = clientId(credentials);
    if (clientId.isEmpty()) {
      return Optional.empty();
    }
    Application app =
        ActiveApplications.active(state, clientId.get())
            .orElseThrow(() -> OAuthFault.unauthorizedClient(""));
    boolean proven =
        credentials.assertion().isEmpty()
            ? app.hasSecret(credentials.secret())
            : isSignedBy(call, app, credentials.assertion(), Duration.ofSeconds(1));
    if (!proven) {
      throw OAuthFault.unauthorizedClient("");
    }
    return Optional.of(app);
  }

  /** {@return the client of the credentials; empty if the assertion is not a JWT} */
  private static Optional<String> clientId(ClientCredentials credentials) {
    return credentials.assertion().isEmpty()
        ? Optional.of(credentials.id())
        : Assertions.issuerOf(credentials.assertion());
  }

  private static void requireSecret(Application app, String secret) {
    if (secret.isEmpty()) {
      throw OAuthFault.invalidClient("empty client secret");
    }
    if (!app.hasSecret(secret)) {
      throw OAuthFault.invalidClient("invalid secret");
    }
  }

  private static void requireAssertion(OAuthCall call, OidcClient client, String assertion) {
    if (assertion.isEmpty()) {
      throw OAuthFault.invalidClient("empty client assertion");
    }
    if (!isSignedBy(call, client.app(), assertion, client.config().clockSkew())) {
      throw OAuthFault.invalidClient("invalid assertion");
    }
  }

  private static boolean isSignedBy(
      OAuthCall call, Application app, String assertion, Duration skew) {
    return Assertions.verify(
            call,
            assertion,
            skew,
            Assertions::isOwn,
            (keyId, issuer) -> publicKey(call, app, keyId))
        .isPresent();
  }

  /** Finds a key of an application that has not expired. */
  public static Optional<String> publicKey(OAuthCall call, Application app, String keyId) {
    return call.listed()
        .find(ApplicationKey.TABLE, keyId)
        .filter(key -> key.applicationId().equals(app.id()))
        .filter(key -> call.now().isBefore(key.expiresAt()))
        .map(ApplicationKey::publicKeyPem);
  }
}
