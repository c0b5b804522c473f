package io.zitadeltestkit.assertj;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.zitadeltestkit.fixture.ClientCredentials;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.ProjectNames;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the claims of a JWT, such as an access token or an ID token. Its signature is
 * not verified. Made by {@link ZitadelAssertions#assertThatToken(String)}.
 */
// Longer than most: half of the lines are examples.
public final class TokenAssert extends AbstractAssert<TokenAssert, String> {
  private static final String SUBJECT = "the token";
  private static final Pattern ROLES = Pattern.compile("urn:zitadel:iam:org:project:(\\d+:)?roles");

  private final Clock clock = Clock.systemUTC();

  TokenAssert(@Nullable String actual) {
    super(actual, TokenAssert.class);
  }

  /**
   * Verifies that the token is a person's.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).accessToken()).isFor(minnie);
   * // fails: Expecting the token to have the subject "4711", but it has "4712".
   * assertThatToken(tokens.of(goofy).accessToken()).isFor(minnie);
   * }</pre>
   *
   * @param user the person
   * @return this assertion
   */
  public TokenAssert isFor(TestUser user) {
    return hasSubject(user.id());
  }

  /**
   * Verifies that the token is a service user's.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(bot).accessToken()).isFor(bot);
   * // fails: Expecting the token to have the subject "4711", but it has "4712".
   * assertThatToken(tokens.of(minnie).accessToken()).isFor(bot);
   * }</pre>
   *
   * @param serviceUser the service user
   * @return this assertion
   */
  public TokenAssert isFor(ClientCredentials serviceUser) {
    return hasSubject(serviceUser.id());
  }

  /**
   * Verifies the subject.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).accessToken()).hasSubject(minnie.id());
   * // fails: Expecting the token to have the subject "4711", but it has "4712".
   * assertThatToken(tokens.of(minnie).accessToken()).hasSubject("4711");
   * }</pre>
   *
   * @param userId the id of the user
   * @return this assertion
   */
  public TokenAssert hasSubject(String userId) {
    return has("subject", userId, claims().getSubject());
  }

  /**
   * Verifies the issuer.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).accessToken()).hasIssuer(issuer);
   * // fails: … to have the issuer "http://localhost:8080", but it has "https://stranger.example".
   * assertThatToken(tokens.of(minnie).fromIssuer("https://stranger.example")).hasIssuer(issuer);
   * }</pre>
   *
   * @param issuer the issuer
   * @return this assertion
   */
  public TokenAssert hasIssuer(String issuer) {
    return has("issuer", issuer, claims().getIssuer());
  }

  /**
   * Verifies that the token is for an application or a project.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).audience("invoices").jwt()).hasAudience(invoices.id());
   * // fails: Expecting the token to have the audience "4711", but its audiences are [4712, 4713].
   * assertThatToken(tokens.of(minnie).forAudience("other")).hasAudience(invoices.id());
   * }</pre>
   *
   * @param audience a client id, the id of a project, or the name of a project in the test
   * @return this assertion
   */
  public TokenAssert hasAudience(String audience) {
    List<String> audiences = claims().getAudience();
    if (Collections.disjoint(audiences, idsOf(audience))) {
      throwAssertionError(Message.shouldHaveAmong(SUBJECT, "audience", audience, audiences));
    }
    return this;
  }

  /**
   * Verifies that the token is for a project.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).audience("invoices").jwt()).hasAudience(invoices);
   * // fails: Expecting the token to have the audience "4711", but its audiences are [4712, 4713].
   * assertThatToken(tokens.of(minnie).forAudience("other")).hasAudience(invoices);
   * }</pre>
   *
   * @param project the project
   * @return this assertion
   */
  public TokenAssert hasAudience(TestProject project) {
    return hasAudience(project.id());
  }

  /**
   * Verifies that the token has a role of any project.
   *
   * <pre>{@code
   * // passes, for @WithUser(roles = "invoices:reader") TestUser minnie
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole("reader");
   * // fails: Expecting the token to have the role "writer", but its roles are [reader].
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole("writer");
   * }</pre>
   *
   * @param role the key of the role
   * @return this assertion
   */
  public TokenAssert hasRole(String role) {
    Set<String> roles = roles(ROLES);
    if (!roles.contains(role)) {
      throwAssertionError(Message.shouldHaveAmong(SUBJECT, "role", role, roles));
    }
    return this;
  }

  /**
   * Verifies that the token has a role of a project.
   *
   * <pre>{@code
   * // passes, for @WithUser(roles = "invoices:reader") TestUser minnie
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole(invoices, "reader");
   * // fails: Expecting the token to have the role "reader", but its roles are [].
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole(orders, "reader");
   * }</pre>
   *
   * @param project the project
   * @param role the key of the role
   * @return this assertion
   */
  public TokenAssert hasRole(TestProject project, String role) {
    Set<String> roles =
        roles(Pattern.compile("urn:zitadel:iam:org:project:" + project.id() + ":roles"));
    if (!roles.contains(role)) {
      throwAssertionError(Message.shouldHaveAmong(SUBJECT, "role", role, roles));
    }
    return this;
  }

  /**
   * Verifies that the token has a role of a project.
   *
   * <pre>{@code
   * // passes, for @WithUser(roles = "invoices:reader") TestUser minnie
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole("invoices", "reader");
   * // fails: … to have the role "writer" of the project "invoices", but its roles are [reader].
   * assertThatToken(tokens.of(minnie).accessToken()).hasRole("invoices", "writer");
   * }</pre>
   *
   * @param project the name of a project in the test, or the id of any project
   * @param role the key of the role
   * @return this assertion
   */
  public TokenAssert hasRole(String project, String role) {
    Set<String> found = new TreeSet<>();
    for (String id : idsOf(project)) {
      found.addAll(
          roles(Pattern.compile("urn:zitadel:iam:org:project:" + Pattern.quote(id) + ":roles")));
    }
    if (!found.contains(role)) {
      throwAssertionError(
          Message.should(
              SUBJECT,
              "have the role %s of the project %s"
                  .formatted(Message.quoted(role), Message.quoted(project)),
              reality(project, "its roles are " + found)));
    }
    return this;
  }

  private static Set<String> idsOf(String project) {
    Set<String> ids = new TreeSet<>(ProjectNames.ids(project));
    ids.add(project);
    return ids;
  }

  /** A name that no test declares is probably misspelt, unless it is an id. */
  private static String reality(String project, String known) {
    return ProjectNames.ids(project).isEmpty() && !project.chars().allMatch(Character::isDigit)
        ? "no test has a project of this name; their projects are " + ProjectNames.all()
        : known;
  }

  /**
   * Verifies that the token has no roles.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).withoutRoles()).hasNoRoles();
   * // fails: Expecting the token to have no roles, but its roles are [reader].
   * assertThatToken(tokens.of(minnie).accessToken()).hasNoRoles();
   * }</pre>
   *
   * @return this assertion
   */
  public TokenAssert hasNoRoles() {
    Set<String> roles = roles(ROLES);
    if (!roles.isEmpty()) {
      throwAssertionError(Message.should(SUBJECT, "have no roles", "its roles are " + roles));
    }
    return this;
  }

  /**
   * Verifies a claim.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).idToken()).hasClaim("email", "minnie@example.com");
   * // fails: Expecting the token to have the claim email "minnie@example.com", but it has "none".
   * assertThatToken(tokens.of(minnie).accessToken()).hasClaim("email", "minnie@example.com");
   * }</pre>
   *
   * @param name the name
   * @param value the value
   * @return this assertion
   */
  public TokenAssert hasClaim(String name, Object value) {
    return has("claim " + name, value, claims().getClaim(name));
  }

  /**
   * Verifies that the token has expired, by the clock of this machine.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).expired()).isExpired();
   * // fails: Expecting the token to be expired, but it expires at 2030-01-31T12:00:00Z.
   * assertThatToken(tokens.of(minnie).accessToken()).isExpired();
   * }</pre>
   *
   * @return this assertion
   */
  public TokenAssert isExpired() {
    Instant expiry = expiry();
    if (clock.instant().isBefore(expiry)) {
      throwAssertionError(Message.should(SUBJECT, "be expired", "it expires at " + expiry));
    }
    return this;
  }

  /**
   * Verifies that the token is valid now, and expires within a time, by the clock of this machine.
   *
   * <pre>{@code
   * // passes
   * assertThatToken(tokens.of(minnie).accessToken()).expiresIn(Duration.ofHours(12));
   * // fails: Expecting the token to expire within PT1H, but it expires at 2030-01-31T12:00:00Z.
   * assertThatToken(tokens.of(minnie).accessToken()).expiresIn(Duration.ofHours(1));
   * }</pre>
   *
   * @param atMost the longest time
   * @return this assertion
   */
  public TokenAssert expiresIn(Duration atMost) {
    Instant expiry = expiry();
    Instant now = clock.instant();
    if (!now.isBefore(expiry)) {
      throwAssertionError(
          Message.should(SUBJECT, "expire within " + atMost, "it has expired at " + expiry));
    }
    if (expiry.isAfter(now.plus(atMost))) {
      throwAssertionError(
          Message.should(SUBJECT, "expire within " + atMost, "it expires at " + expiry));
    }
    return this;
  }

  private TokenAssert has(String what, Object expected, @Nullable Object value) {
    if (!Objects.equals(expected, value)) {
      throwAssertionError(
          Message.shouldHave(SUBJECT, what, expected, Objects.requireNonNullElse(value, "none")));
    }
    return this;
  }

  private Instant expiry() {
    Date expiry = claims().getExpirationTime();
    return expiry == null ? Instant.MAX : expiry.toInstant();
  }

  private Set<String> roles(Pattern claim) {
    Set<String> roles = new TreeSet<>();
    claims()
        .getClaims()
        .forEach(
            (name, value) -> {
              if (claim.matcher(name).matches() && value instanceof Map<?, ?> found) {
                found.keySet().forEach(role -> roles.add(String.valueOf(role)));
              }
            });
    return roles;
  }

  /** The token itself is never shown. */
  private JWTClaimsSet claims() {
    isNotNull();
    @Nullable JWTClaimsSet claims;
    try {
      // Null for an encrypted JWT: only the server can read it.
      claims = JWTParser.parse(actual).getJWTClaimsSet();
    } catch (ParseException e) {
      claims = null;
    }
    if (claims == null) {
      throw new AssertionError(
          Message.should(SUBJECT, "be a JWT", "it is opaque, or not a token").create());
    }
    return claims;
  }
}
