package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.provision.ServiceUser;
import java.time.Instant;
import java.util.List;

/** The service user that a test works as. Thread-safe. */
public final class TestServiceUser {
  private final ServiceUser user;

  TestServiceUser(ServiceUser user) {
    this.user = user;
  }

  /**
   * Returns the id.
   *
   * @return the id
   */
  public String id() {
    return user.id();
  }

  /**
   * Returns the user name.
   *
   * @return the user name, unique in the instance
   */
  public String name() {
    return user.name();
  }

  /**
   * Returns the manager roles that it was given.
   *
   * @return the keys of the roles, such as {@code ORG_OWNER}
   */
  public List<String> roles() {
    return user.roles().stream().map(ManagerRole::name).toList();
  }

  /**
   * Returns the personal access token, for what does not go through the injected client, such as
   * the application under test. Ask anew for each use: it is replaced before it expires.
   *
   * @return the current token
   */
  public String token() {
    return user.token();
  }

  /**
   * Returns when the current token expires.
   *
   * @return the time, by the server's clock
   */
  public Instant tokenExpiresAt() {
    return user.tokenExpiresAt();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "TestServiceUser[" + name() + ", " + id() + ", " + roles() + "]";
  }
}
