package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service user of a test, with a client that works as it. Thread-safe. */
public final class ServiceUser implements AutoCloseable {
  private final String id;
  private final String name;
  private final List<ManagerRole> roles;
  private final ZitadelClient client;
  private final @Nullable CurrentToken token;

  ServiceUser(
      String id,
      String name,
      List<ManagerRole> roles,
      ZitadelClient client,
      @Nullable CurrentToken token) {
    this.id = id;
    this.name = name;
    this.roles = List.copyOf(roles);
    this.client = client;
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

  /** {@return the client that works as this user, with a valid token whenever it is used} */
  public ZitadelClient client() {
    return client;
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

  private CurrentToken own() {
    if (token == null) {
      throw new IllegalStateException(
          name
              + " has no token of its own"
              + ": the test shares the credentials that were given for the external Zitadel, because they may not "
              + "create users. Use the injected ZitadelClient, or give credentials with the role ORG_USER_MANAGER.");
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
