package io.zitadeltestkit.internal.token;

import io.zitadeltestkit.client.oauth.OAuthAnswer;
import io.zitadeltestkit.fixture.FixtureException;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.login.LoginTokens;
import io.zitadeltestkit.login.ZitadelLogin;
import java.util.List;
import java.util.Map;

/** Signs a person in by the code flow. */
public final class PersonTokens implements TokenIssuer {
  private final TokenContext ground;
  private final TestUser user;

  /**
   * For a person.
   *
   * @param ground the environment
   * @param user the person
   */
  public PersonTokens(TokenContext ground, TestUser user) {
    this.ground = ground;
    this.user = user;
  }

  @Override
  public String accessToken(TokenOptions wanted) {
    return signIn(wanted, clientId(wanted)).accessToken();
  }

  /**
   * Gets an ID token.
   *
   * @param wanted its properties
   * @return the token
   */
  public String idToken(TokenOptions wanted) {
    return signIn(wanted, clientId(wanted)).idToken();
  }

  @Override
  public String revoked(TokenOptions wanted) {
    String clientId = clientId(wanted);
    String token = signIn(wanted, clientId).accessToken();
    OAuthAnswer answer =
        ground.owner().oauth().revoke(Map.of("token", token, "client_id", clientId), null);
    if (answer.status() != 200) {
      throw new IllegalStateException(
          "The token of %s was not revoked: the server answered %d."
              .formatted(user.name(), answer.status()));
    }
    return token;
  }

  /**
   * A token contains the roles of its application's project. A project may always assert its roles,
   * so a token without them is issued to an application of another project.
   */
  private String clientId(TokenOptions wanted) {
    TokenApplications applications = ground.applications();
    if (!wanted.roles() || wanted.projects().isEmpty()) {
      return applications.clientId(
          applications.ownProject("tokens"), wanted.opaque(), wanted.roles());
    }
    if (wanted.projects().size() > 1) {
      List<String> names = wanted.projects().stream().map(TestProject::name).sorted().toList();
      throw new FixtureException(
          "\"%s\" has roles in several projects (%s), and an access token has those of one. Say which one: tokens.of(%s).audience(\"%s\")."
              .formatted(user.name(), String.join(", ", names), user.name(), names.get(0)));
    }
    return applications.clientId(wanted.projects().get(0), wanted.opaque(), true);
  }

  private LoginTokens signIn(TokenOptions wanted, String clientId) {
    return ZitadelLogin.as(user.loginName(), user.password())
        .application(clientId, TokenApplications.REDIRECT_URI)
        .scopes(Scopes.of(wanted).toArray(String[]::new))
        .signIn(ground.loginClient());
  }
}
