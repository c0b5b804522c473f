package io.zitadeltestkit.token;

import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.client.authorization.AuthorizationFilter;
import io.zitadeltestkit.client.authorization.AuthorizationQuery;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.token.ForgedTokens;
import io.zitadeltestkit.internal.token.PersonTokens;
import io.zitadeltestkit.internal.token.ShortLifetime;
import io.zitadeltestkit.internal.token.TokenContext;
import io.zitadeltestkit.internal.token.TokenIssuer;
import io.zitadeltestkit.internal.token.TokenOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one user. Each call gets a new one. Immutable.
 *
 * <p>Real tokens, issued by the server: {@link #accessToken()}, {@link #jwt()}, {@link #opaque()},
 * {@link #idToken()}, {@link #withoutRoles()}, {@link #forAudience(String)}, {@link #revoked()},
 * {@link #expired()} and {@link #expiredAfterWaiting()}. Forged ones, which are the same on every
 * backend: {@link #notYetValid()}, {@link #fromIssuer(String)}, {@link #signedBySomebodyElse()},
 * {@link #tampered()} and {@link #algNone()}.
 */
public final class UserTokens {
  /** Resource servers accept expired tokens for some time, Spring for a minute. */
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final TokenContext ground;
  private final String userId;
  private final TokenIssuer issuer;
  private final @Nullable TestProject audience;

  UserTokens(TokenContext ground, String userId, TokenIssuer issuer) {
    this(ground, userId, issuer, null);
  }

  private UserTokens(
      TokenContext ground, String userId, TokenIssuer issuer, @Nullable TestProject audience) {
    this.ground = ground;
    this.userId = userId;
    this.issuer = issuer;
    this.audience = audience;
  }

  /**
   * Sets the project that tokens are for; by default the one in which the user has roles.
   *
   * @param project the name of a project in the test
   * @return tokens for that project
   * @throws IllegalArgumentException if there is no such project
   */
  public UserTokens audience(String project) {
    return audience(
        ground
            .project(project)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no project \"%s\". Declare it with @WithProject(name = \"%s\"), or in the seed."
                            .formatted(project, project))));
  }

  /**
   * Sets the project that tokens are for; by default the one in which the user has roles.
   *
   * @param project the project
   * @return tokens for that project
   */
  public UserTokens audience(TestProject project) {
    return new UserTokens(ground, userId, issuer, project);
  }

  /**
   * Returns an access token: a JWT with the roles of the user.
   *
   * @return the token
   * @throws io.zitadeltestkit.fixture.FixtureException if a person has roles in several projects,
   *     and none was selected with {@link #audience(String)}
   */
  public String accessToken() {
    return jwt();
  }

  /** {@return an access token that is a JWT} */
  public String jwt() {
    return issuer.accessToken(wish(false));
  }

  /** {@return an opaque access token, which has to be introspected} */
  public String opaque() {
    return issuer.accessToken(wish(true));
  }

  /**
   * Returns an ID token.
   *
   * @return the token
   * @throws UnsupportedOperationException for a service user
   */
  public String idToken() {
    if (issuer instanceof PersonTokens person) {
      return person.idToken(wish(false));
    }
    throw new UnsupportedOperationException(
        "Service users get no ID tokens: client credentials are not a sign-in. Use a person"
            + " (@WithUser).");
  }

  /** {@return a real access token without role claims} */
  public String withoutRoles() {
    return issuer.accessToken(new TokenOptions(projects(), false, false));
  }

  /**
   * Returns a real access token for an audience other than the application under test.
   *
   * @param other the name of another project; it is created if the test does not declare it
   * @return a JWT with that project as audience
   */
  public String forAudience(String other) {
    TestProject project =
        ground.project(other).orElseGet(() -> ground.applications().ownProject(other));
    return issuer.accessToken(new TokenOptions(List.of(project), false, true));
  }

  /**
   * Returns a revoked opaque access token, which introspection reports as inactive. A resource
   * server that checks only the signature would still accept a JWT.
   *
   * @return the token; that of a service user is a personal access token
   */
  public String revoked() {
    return issuer.revoked(wish(true));
  }

  /**
   * Returns a real access token that expired five minutes ago, beyond the leeway of resource
   * servers.
   *
   * @return a JWT
   * @throws UnsupportedOperationException if the server's clock can't be moved; the message says
   *     why and what to do
   */
  public String expired() {
    Instant past = ground.clock().instant().minus(forged().lifetime()).minus(LEEWAY);
    AtomicReference<String> token = new AtomicReference<>();
    Optional<String> problem = ground.at(past, () -> token.set(jwt()));
    if (problem.isPresent()) {
      throw new UnsupportedOperationException("There is no expired token here: " + problem.get());
    }
    return Objects.requireNonNull(token.get());
  }

  /**
   * Returns a real access token that expired more than a minute ago, also if the clock can't be
   * moved. On the backend {@code container} it waits for more than a minute, and while the token is
   * issued all new access tokens of the instance have a lifetime of two seconds: give the class an
   * instance or a server of its own if others run at the same time. On the backend {@code embedded}
   * it is {@link #expired()}.
   *
   * @return a JWT
   * @throws UnsupportedOperationException on the backend {@code external}, whose settings must not
   *     be changed
   */
  public String expiredAfterWaiting() {
    return switch (ground.backend()) {
      case "embedded" -> expired();
      case "external" ->
          throw new UnsupportedOperationException(
              "There is no expired token here: the lifetime of access tokens would have to be"
                  + " changed for the whole instance, and the external Zitadel is somebody else's."
                  + " The backends \"embedded\" (by its clock) and \"container\" (by waiting) have"
                  + " expired tokens.");
      default -> ShortLifetime.expired(ground.owner(), this::jwt);
    };
  }

  /** {@return a forged JWT that becomes valid in an hour} */
  public String notYetValid() {
    return forged().notYetValid();
  }

  /**
   * Returns a forged JWT of another issuer.
   *
   * @param issuerUrl the issuer, such as {@code https://stranger.example}
   * @return the token
   */
  public String fromIssuer(String issuerUrl) {
    return forged().fromIssuer(issuerUrl);
  }

  /** {@return a forged JWT with the server's key id, signed with another key} */
  public String signedBySomebodyElse() {
    return forged().signedBySomebodyElse();
  }

  /** {@return a real JWT whose subject was changed after signing} */
  public String tampered() {
    return forged().tampered();
  }

  /** {@return a forged JWT with the algorithm "none" and without a signature} */
  public String algNone() {
    return forged().algNone();
  }

  private ForgedTokens forged() {
    return new ForgedTokens(jwt(), ground.clock());
  }

  private TokenOptions wish(boolean opaque) {
    return new TokenOptions(projects(), opaque, true);
  }

  private List<TestProject> projects() {
    if (audience != null) {
      return List.of(audience);
    }
    AuthorizationQuery ofUser = AuthorizationQuery.all().where(AuthorizationFilter.users(userId));
    try (Stream<Authorization> all = ground.owner().authorizations().stream(ofUser)) {
      return all.map(
              authorization ->
                  new TestProject(
                      authorization.projectId(),
                      authorization.projectOrganizationId(),
                      ground.projectName(authorization)))
          .distinct()
          .toList();
    }
  }

  /** Without tokens. */
  @Override
  public String toString() {
    return "UserTokens[" + userId + "]";
  }
}
