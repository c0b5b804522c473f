package io.zitadeltestkit.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service user that was made for a test, with a client that works as it. Thread-safe. */
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

  /**
   * Returns the id.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the user name.
   *
   * @return the user name, unique in the instance
   */
  public String name() {
    return name;
  }

  /**
   * Returns the manager roles that it was given.
   *
   * @return the roles
   */
  public List<ManagerRole> roles() {
    return roles;
  }

  /**
   * Returns the client that works as this user; it has a good token whenever it is used.
   *
   * @return the client
   */
  public ZitadelClient client() {
    return client;
  }

  /**
   * Returns a personal access token that is good for some time yet.
   *
   * @return the token
   * @throws IllegalStateException if the user shares credentials that the toolkit did not make
   */
  public String token() {
    return own().current().token();
  }

  /**
   * Returns when the token of {@link #token()} expires.
   *
   * @return the time, by the server's clock
   * @throws IllegalStateException if the user shares credentials that the toolkit did not make
   */
  public Instant tokenExpiresAt() {
    return own().current().expiresAt();
  }

  private CurrentToken own() {
    if (token == null) {
      throw new IllegalStateException(
          "There is no token of its own for "
              + name
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
