package io.zitadeltestkit.it.clients.resourceserver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.web.SecurityFilterChain;

/** A resource server that asks the issuer about every token. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(InvoiceController.class)
class OpaqueApi {
  @Bean
  SecurityFilterChain tokens(HttpSecurity http, @Value("${project-id}") String projectId) {
    return Guard.rules(http)
        .oauth2ResourceServer(
            server ->
                server.opaqueToken(
                    opaque ->
                        opaque.authenticationConverter(
                            (token, principal) -> authentication(token, principal, projectId))))
        .build();
  }

  private static Authentication authentication(
      String token, OAuth2AuthenticatedPrincipal principal, String projectId) {
    return new BearerTokenAuthentication(
        principal,
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, null, null),
        Roles.of(principal.getAttributes(), projectId));
  }
}
