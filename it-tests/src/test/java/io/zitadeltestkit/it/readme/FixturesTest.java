package io.zitadeltestkit.it.readme;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;

import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FixturesTest {
  /** Stands for the application under test. */
  private static final List<String> CALLS = new ArrayList<>();

  private static void call(String token) {
    CALLS.add(token);
  }

  @Nested
  // snippet: fixtures
  @ZitadelTest
  @WithProject(
      name = "invoices",
      roles = {"reader", "writer"})
  @WithUser(name = "minnie", roles = "reader")
  class InvoicesTest {
    @Test
    void readersRead(TestUser minnie, TestProject invoices, ZitadelTokens tokens) {
      String token = tokens.of(minnie).accessToken();

      assertThatToken(token).isFor(minnie).hasAudience(invoices).hasRole("reader");
      call(token); // your application
    }

    @Test
    void botsWrite(
        @WithServiceUser(roles = "invoices:writer") TestServiceUser bot, ZitadelTokens tokens) {
      call(tokens.of(bot).accessToken());
    }

    @Test
    void peopleSignIn(@WithApplication TestApplication shop) {
      assertThat(shop.redirectUri()).isEqualTo("http://localhost/callback");
      assertThat(shop.clientSecret()).isNotBlank(); // for your application's configuration
    }
  }

  // end

  @Nested
  // snippet: tokens
  @ZitadelTest(backend = Backend.EMBEDDED)
  @WithUser(name = "minnie", roles = "invoices:reader")
  class RefusalsTest {
    @Test
    void badTokensAreRefused(TestUser minnie, ZitadelTokens tokens) {
      var hers = tokens.of(minnie);

      call(hers.expired()); // five minutes ago; on a container: expiredAfterWaiting()
      call(hers.withoutRoles());
      call(hers.forAudience("other"));
      call(hers.revoked());
      call(hers.signedBySomebodyElse()); // forged, as are all that follow
      call(hers.fromIssuer("https://stranger.example"));
      call(hers.notYetValid());
      call(hers.tampered());
      call(hers.algNone());
    }
  }

  // end

  @Nested
  // snippet: static-access
  @WithUser(name = "minnie")
  class StaticTest {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder().backend(Backend.EMBEDDED).build();

    @BeforeAll
    static void configure() {
      System.setProperty("app.issuer", ZITADEL.server().issuer());
      System.setProperty("app.jwks", ZITADEL.server().jwksUri());
    }

    @Test
    void works() {
      assertThat(ZITADEL.client().users().get(ZITADEL.user("minnie").id())).isActive();
    }
  }
  // end
}
