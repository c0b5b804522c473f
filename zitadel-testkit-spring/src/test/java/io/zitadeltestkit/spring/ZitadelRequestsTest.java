package io.zitadeltestkit.spring;

import static io.zitadeltestkit.spring.ZitadelRequests.zitadelJwt;
import static io.zitadeltestkit.spring.ZitadelRequests.zitadelOpaqueToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import io.zitadeltestkit.fixture.ApplicationKind;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.token.ZitadelTokens;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.security.web.server.context.SecurityContextServerWebExchangeWebFilter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens without a server have the form of a server's. */
@ZitadelTest
@WithProject(name = "shop", roles = "reader")
@WithApplication(name = "api", kind = ApplicationKind.API)
final class ZitadelRequestsTest {
  @Test
  void aJwtHasTheClaimsOfARealOne(
      @WithUser(roles = "shop:reader") TestUser minnie,
      ZitadelTokens tokens,
      ZitadelServer server,
      TestApplication api) {
    Jwt real =
        NimbusJwtDecoder.withJwkSetUri(server.jwksUri())
            .build()
            .decode(tokens.of(minnie).accessToken());
    Jwt made = zitadelJwt().project("shop", api.project().id()).roles("shop:reader").jwt();

    assertThat(made.getClaims().keySet())
        .containsExactlyInAnyOrderElementsOf(real.getClaims().keySet());
    assertThat(types(made.getClaims())).isEqualTo(types(real.getClaims()));
    assertThat(made.getHeaders().keySet())
        .containsExactlyInAnyOrderElementsOf(real.getHeaders().keySet());
  }

  @Test
  void anOpaqueTokenHasTheAttributesOfARealOne(
      @WithUser(roles = "shop:reader") TestUser minnie,
      ZitadelTokens tokens,
      ZitadelServer server,
      TestApplication api) {
    var introspector =
        SpringOpaqueTokenIntrospector.withIntrospectionUri(server.introspectionEndpoint())
            .clientId(api.clientId())
            .clientSecret(api.clientSecret())
            .build();
    Map<String, Object> real = introspector.introspect(tokens.of(minnie).opaque()).getAttributes();
    Map<String, Object> made =
        zitadelOpaqueToken()
            .project("shop", api.project().id())
            .roles("shop:reader")
            .principal()
            .getAttributes();

    assertThat(real.keySet()).containsAll(made.keySet());
    Map<String, String> ofReal = types(real);
    ofReal.keySet().retainAll(made.keySet());
    assertThat(types(made)).isEqualTo(ofReal);
  }

  /** The kind of each claim: text, list, time, …; the classes differ. */
  private static Map<String, String> types(Map<String, Object> claims) {
    Map<String, String> types = new TreeMap<>();
    claims.forEach(
        (name, value) ->
            types.put(
                name,
                value instanceof List
                    ? "list"
                    : value instanceof Map
                        ? "map"
                        : value == null ? "null" : value.getClass().getSimpleName()));
    return types;
  }

  @Test
  void rolesOfSeveralProjectsHaveAClaimEach() {
    Jwt jwt =
        zitadelJwt()
            .project("shop", "11")
            .project("stock", "22")
            .organization("33")
            .roles("reader", "stock:writer")
            .claims(claims -> claims.put("custom", true))
            .jwt();

    assertThat(jwt.getClaimAsMap("urn:zitadel:iam:org:project:roles")).containsOnlyKeys("reader");
    assertThat(jwt.getClaimAsMap("urn:zitadel:iam:org:project:11:roles"))
        .containsOnlyKeys("reader")
        .containsEntry("reader", Map.of("33", "acme.localhost"));
    assertThat(jwt.getClaimAsMap("urn:zitadel:iam:org:project:22:roles"))
        .containsOnlyKeys("writer");
    assertThat(jwt.getAudience()).contains("11", "22");
    assertThat(jwt.getClaimAsBoolean("custom")).isTrue();
  }

  @Test
  void aRoleWithAnEmptyPartIsRefused() {
    assertThatThrownBy(() -> zitadelJwt().roles("shop:"))
        .hasMessage("The role \"shop:\" has an empty part. Write it like \"invoices:reader\".");
  }

  @RestController
  static class WhoAmI {
    @GetMapping("/who")
    String who(Principal caller) {
      return caller.getName() + " " + ((Authentication) caller).getAuthorities();
    }
  }

  private static WebTestClient client() {
    return WebTestClient.bindToController(new WhoAmI())
        .webFilter(new SecurityContextServerWebExchangeWebFilter())
        .apply(springSecurity())
        .configureClient()
        .build();
  }

  @Test
  void webTestClientCallsWithThem() {
    client()
        .mutateWith(
            zitadelJwt()
                .subject("42")
                .roles("shop:reader")
                .authorities(
                    jwt ->
                        jwt.getClaims().containsKey("urn:zitadel:iam:org:project:roles")
                            ? List.of(new SimpleGrantedAuthority("reader"))
                            : List.of()))
        .get()
        .uri("/who")
        .exchange()
        .expectBody(String.class)
        .isEqualTo("42 [reader]");
    client()
        .mutateWith(
            zitadelOpaqueToken()
                .subject("43")
                .authorities(attributes -> List.of(new SimpleGrantedAuthority("one"))))
        .get()
        .uri("/who")
        .exchange()
        .expectBody(String.class)
        .isEqualTo("43 [one]");
  }
}
