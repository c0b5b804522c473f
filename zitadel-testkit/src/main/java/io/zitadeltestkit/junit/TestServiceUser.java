package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.fixture.ClientCredentials;
import io.zitadeltestkit.internal.provision.ServiceUser;
import java.time.Instant;
import java.util.List;

/** The service user of a test. Thread-safe. */
public final class TestServiceUser implements ClientCredentials {
  private final ServiceUser user;

  TestServiceUser(ServiceUser user) {
    this.user = user;
  }

  /** {@return the id} */
  @Override
  public String id() {
    return user.id();
  }

  /** {@return the user name, unique in the instance} */
  public String name() {
    return user.name();
  }

  /** {@return the keys of its manager roles, such as {@code ORG_OWNER}} */
  public List<String> roles() {
    return user.roles().stream().map(ManagerRole::name).toList();
  }

  /**
   * {@return the current personal access token, for callers other than the injected client, such as
   * the application under test} Call this each time, since the token is replaced before it expires.
   */
  public String token() {
    return user.token();
  }

  /** {@return the time when the current token expires, by the server's clock} */
  public Instant tokenExpiresAt() {
    return user.tokenExpiresAt();
  }

  /** {@return the client id for the grant {@code client_credentials}} */
  @Override
  public String clientId() {
    return user.clientId();
  }

  /** {@return the client secret, which is created at the first call} */
  @Override
  public String clientSecret() {
    return user.clientSecret();
  }

  /** Without token and secret. */
  @Override
  public String toString() {
    return "TestServiceUser[" + name() + ", " + id() + ", " + roles() + "]";
  }
}
