package io.zitadeltestkit.assertj;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatThrownBy;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.ProjectNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class TokenAssertTest {
  private static final TestProject INVOICES = new TestProject("17", "1", "invoices");
  private static final TestProject ORDERS = new TestProject("18", "1", "orders");

  private static final String TOKEN =
      token(
          new JWTClaimsSet.Builder()
              .subject("42")
              .issuer("http://localhost:8080")
              .audience(List.of("web", "17"))
              .claim("email", "minnie@example.com")
              .claim(
                  "urn:zitadel:iam:org:project:17:roles",
                  Map.of("reader", Map.of("1", "acme.example"))),
          Duration.ofMinutes(10));

  private static String token(JWTClaimsSet.Builder claims, Duration lifetime) {
    return new PlainJWT(claims.expirationTime(Date.from(Instant.now().plus(lifetime))).build())
        .serialize();
  }

  private static void assertFails(ThrowingCallable assertion, String expected, String reality) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("%nExpecting the token%n  to %s,%n  but %s", expected, reality)
        .message()
        .doesNotContain(TOKEN);
  }

  @Test
  void claimsOfTheToken() {
    assertThatToken(TOKEN)
        .hasSubject("42")
        .hasIssuer("http://localhost:8080")
        .hasAudience("web")
        .hasAudience(INVOICES)
        .hasRole("reader")
        .hasRole(INVOICES, "reader")
        .hasClaim("email", "minnie@example.com")
        .expiresIn(Duration.ofMinutes(10));
  }

  @Test
  void failures() {
    assertFails(
        () -> assertThatToken(TOKEN).hasSubject("43"), "have the subject \"43\"", "it has \"42\".");
    assertFails(
        () -> assertThatToken(TOKEN).hasIssuer("x"),
        "have the issuer \"x\"",
        "it has \"http://localhost:8080\".");
    assertFails(
        () -> assertThatToken(TOKEN).hasAudience(ORDERS),
        "have the audience \"18\"",
        "its audiences are [web, 17].");
    assertFails(
        () -> assertThatToken(TOKEN).hasRole("writer"),
        "have the role \"writer\"",
        "its roles are [reader].");
    assertFails(
        () -> assertThatToken(TOKEN).hasRole(ORDERS, "reader"),
        "have the role \"reader\"",
        "its roles are [].");
    assertFails(
        () -> assertThatToken(TOKEN).hasNoRoles(), "have no roles", "its roles are [reader].");
    assertFails(
        () -> assertThatToken(TOKEN).hasClaim("phone", "1"),
        "have the claim phone \"1\"",
        "it has \"none\".");
    assertFails(
        () -> assertThatToken("opaque").isExpired(), "be a JWT", "it is opaque, or not a token.");
    assertFails(
        () ->
            assertThatToken("eyJhbGciOiJBMjU2R0NNS1ciLCJlbmMiOiJBMjU2R0NNIn0.YQ.YQ.YQ.YQ")
                .isExpired(),
        "be a JWT",
        "it is opaque, or not a token.");
  }

  @Test
  void projectsByTheirNames() {
    ProjectNames.add("17", "invoices");
    ProjectNames.add("18", "orders");
    try {
      assertThatToken(TOKEN)
          .hasRole("invoices", "reader")
          .hasRole("17", "reader")
          .hasAudience("invoices");
      assertFails(
          () -> assertThatToken(TOKEN).hasRole("invoices", "writer"),
          "have the role \"writer\" of the project \"invoices\"",
          "its roles are [reader].");
      assertFails(
          () -> assertThatToken(TOKEN).hasRole("orders", "reader"),
          "have the role \"reader\" of the project \"orders\"",
          "its roles are [].");
      assertFails(
          () -> assertThatToken(TOKEN).hasRole("4711", "reader"),
          "have the role \"reader\" of the project \"4711\"",
          "its roles are [].");
      assertThatThrownBy(() -> assertThatToken(TOKEN).hasRole("invoice", "reader"))
          .hasMessageContaining("but no test has a project of this name; their projects are [")
          .hasMessageContaining("invoices")
          .hasMessageContaining("orders");
      assertFails(
          () -> assertThatToken(TOKEN).hasAudience("orders"),
          "have the audience \"orders\"",
          "its audiences are [web, 17].");
    } finally {
      ProjectNames.remove("17");
      ProjectNames.remove("18");
    }
  }

  @Test
  void expiry() {
    String expired = token(new JWTClaimsSet.Builder(), Duration.ofSeconds(-5));

    assertThatToken(expired).isExpired();
    assertThatThrownBy(() -> assertThatToken(TOKEN).isExpired())
        .hasMessageContaining("to be expired,")
        .hasMessageContaining("but it expires at 20");
    assertThatThrownBy(() -> assertThatToken(expired).expiresIn(Duration.ofHours(1)))
        .hasMessageContaining("to expire within PT1H,")
        .hasMessageContaining("but it has expired at 20");
    assertThatThrownBy(() -> assertThatToken(TOKEN).expiresIn(Duration.ofMinutes(9)))
        .hasMessageContaining("to expire within PT9M,")
        .hasMessageContaining("but it expires at 20");
  }

  @Test
  void tokenThatIsNull() {
    assertThatThrownBy(() -> assertThatToken(null).isExpired()).isInstanceOf(AssertionError.class);
    assertThat(TOKEN).isNotBlank();
  }
}
