package io.zitadeltestkit.internal.provision;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.internal.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service user of a test, with its client. Thread-safe. */
public final class ServiceUser implements AutoCloseable {
  private final String id;
  private final String name;
  private final List<ManagerRole> roles;
  private final ZitadelClient client;
  private final ZitadelClient owner;
  private final @Nullable CurrentToken token;
  private @Nullable String clientId;
  private @Nullable String clientSecret;

  ServiceUser(
      String id,
      String name,
      List<ManagerRole> roles,
      ZitadelClient client,
      ZitadelClient owner,
      @Nullable CurrentToken token) {
    this.id = id;
    this.name = name;
    this.roles = List.copyOf(roles);
    this.client = client;
    this.owner = owner;
    this.token = token;
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /** {@return the user name, unique in the instance} */
  public String name() {
    return name;
  }

  /** {@return the manager roles that it was given} */
  public List<ManagerRole> roles() {
    return roles;
  }

  /** {@return this user's client, which always has a valid token} */
  public ZitadelClient client() {
    return client;
  }

  /** {@return whether it has tokens of its own, and doesn't share the given credentials} */
  public boolean hasOwnToken() {
    return token != null;
  }

  /**
   * Returns the current personal access token.
   *
   * @return a token that is not about to expire
   * @throws IllegalStateException if the user shares credentials that the toolkit did not create
   */
  public String token() {
    return own().current().token();
  }

  /**
   * Returns when the token of {@link #token()} expires.
   *
   * @return the time, by the server's clock
   * @throws IllegalStateException if the user shares credentials that the toolkit did not create
   */
  public Instant tokenExpiresAt() {
    return own().current().expiresAt();
  }

  /** {@return the client id for the grant {@code client_credentials}: the login name} */
  public synchronized String clientId() {
    String known = clientId;
    if (known == null) {
      known = owner.users().get(id).preferredLoginName();
      clientId = known;
    }
    return known;
  }

  /**
   * Returns the client secret, which is created when it is first asked for, and works at once.
   *
   * @return the secret
   * @throws IllegalStateException if the user shares credentials that the toolkit did not create
   */
  public synchronized String clientSecret() {
    own();
    String known = clientSecret;
    if (known == null) {
      Map<?, ?> answer =
          owner.call("zitadel.user.v2.UserService/AddSecret", Map.of("userId", id), Map.class);
      known = String.valueOf(answer.get("clientSecret"));
      awaitAccepted(known);
      clientSecret = known;
    }
    return known;
  }

  /** The token endpoint accepts a new secret only after a moment. */
  private void awaitAccepted(String secret) {
    String authorization =
        new ClientSecretBasic(new ClientID(clientId()), new Secret(secret))
            .toHTTPAuthorizationHeader();
    Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "openid");
    owner.await(
        "the client secret of " + name + " to be accepted",
        Visibility.DEADLINE,
        () -> owner.oauth().token(form, authorization),
        accepted -> accepted.status() == 200);
  }

  private CurrentToken own() {
    if (token == null) {
      throw new IllegalStateException(
          name
              + " has no token of its own: the test shares the credentials that were given for the"
              + " external Zitadel, because they may not create users. Use the injected"
              + " ZitadelClient, or give credentials with the role ORG_USER_MANAGER.");
    }
    return token;
  }

  String withoutTokens(String text) {
    return token == null ? text : token.withoutTokens(text);
  }

  /** Revokes the tokens. */
  @Override
  public void close() {
    client.close();
    if (token != null) {
      token.close();
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "ServiceUser[" + name + ", " + id + ", " + roles + "]";
  }
}
