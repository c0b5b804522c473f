package shop;

import static io.micronaut.http.HttpRequest.GET;
import static io.micronaut.http.HttpRequest.POST;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

// snippet: micronaut
@ZitadelTest
@MicronautTest
@TestInstance(Lifecycle.PER_CLASS)
@WithProject(
    name = "shop",
    roles = {"reader", "writer"})
@WithUser(name = "minnie", roles = "reader")
class InvoicesTest implements TestPropertyProvider {
  private final ZitadelServer zitadel;
  private final TestProject shop;

  @Inject
  @Client("/")
  HttpClient http;

  InvoicesTest(ZitadelServer zitadel, TestProject shop) {
    this.zitadel = zitadel;
    this.shop = shop;
  }

  @Override
  public Map<String, String> getProperties() {
    String jwt = "micronaut.security.token.jwt.";
    return Map.of(
        jwt + "signatures.jwks.zitadel.url", zitadel.jwksUri(),
        jwt + "claims-validators.issuer", zitadel.issuer(),
        jwt + "claims-validators.audience", shop.id());
  }

  @Test
  void readersRead(TestUser minnie, ZitadelTokens tokens) {
    assertThat(status(GET("/invoices"), tokens.of(minnie).accessToken())).isEqualTo(200);
  }

  // end

  @Test
  void readersDoNotWrite(TestUser minnie, ZitadelTokens tokens) {
    assertThat(status(POST("/invoices", ""), tokens.of(minnie).accessToken())).isEqualTo(403);
  }

  @Test
  void strangersAreAskedToSignIn() {
    assertThat(status(GET("/invoices"), "")).isEqualTo(401);
  }

  @Test
  void badTokensAreRefused(TestUser minnie, ZitadelTokens tokens) {
    assertThat(status(GET("/invoices"), tokens.of(minnie).forAudience("other"))).isEqualTo(401);
    assertThat(status(GET("/invoices"), tokens.of(minnie).signedBySomebodyElse())).isEqualTo(401);
  }

  /** Without a token if it is empty. */
  private int status(MutableHttpRequest<?> request, String token) {
    if (!token.isEmpty()) {
      request.bearerAuth(token);
    }
    try {
      return http.toBlocking().exchange(request, String.class).code();
    } catch (HttpClientResponseException e) {
      return e.getStatus().getCode();
    }
  }
}
