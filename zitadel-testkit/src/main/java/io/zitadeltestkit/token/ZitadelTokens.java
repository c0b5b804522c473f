package io.zitadeltestkit.token;

import io.zitadeltestkit.fixture.ClientCredentials;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.token.PersonTokens;
import io.zitadeltestkit.internal.token.ServiceUserTokens;
import io.zitadeltestkit.internal.token.TokenContext;

/**
 * Gets access tokens for the application under test, like those of its callers. Injected into
 * tests.
 *
 * <pre>{@code
 * @Test
 * void readersMayRead(@WithUser(roles = "invoices:reader") TestUser minnie, ZitadelTokens tokens) {
 *   String bearer = tokens.of(minnie).accessToken();
 * }
 * }</pre>
 *
 * <p>People sign in by the authorization code flow to an application that is created when first
 * needed; service users use their client credentials. Tokens are for the projects in which the user
 * has roles, and have claims with these roles.
 */
public final class ZitadelTokens {
  private final TokenContext ground;

  /**
   * For an environment; the extension does this.
   *
   * @param ground the environment
   */
  public ZitadelTokens(TokenContext ground) {
    this.ground = ground;
  }

  /**
   * Returns the tokens of a person.
   *
   * @param user the person, with a password
   * @return the user's tokens
   * @throws IllegalArgumentException if the person has no password
   */
  public UserTokens of(TestUser user) {
    if (user.password().isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no password to sign in with. Give one in the seed: \"password: …\"."
              .formatted(user));
    }
    return new UserTokens(ground, user.id(), new PersonTokens(ground, user));
  }

  /**
   * Returns the tokens of a service user.
   *
   * @param serviceUser the service user
   * @return the user's tokens
   */
  public UserTokens of(ClientCredentials serviceUser) {
    return new UserTokens(ground, serviceUser.id(), new ServiceUserTokens(ground, serviceUser));
  }

  /** Without tokens. */
  @Override
  public String toString() {
    return "ZitadelTokens[" + ground.backend() + "]";
  }
}
