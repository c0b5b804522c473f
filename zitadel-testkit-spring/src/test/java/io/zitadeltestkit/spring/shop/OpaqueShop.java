package io.zitadeltestkit.spring.shop;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/** The shop with introspection of every token. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({OrderController.class, Stock.class})
public class OpaqueShop {
  // snippet: spring-opaque
  @Bean
  OpaqueTokenAuthenticationConverter zitadelRoles() {
    return (token, principal) ->
        new BearerTokenAuthentication(
            principal,
            new OAuth2AccessToken(TokenType.BEARER, token, null, null),
            principal.getAttribute("urn:zitadel:iam:org:project:roles") instanceof Map<?, ?> roles
                ? roles.keySet().stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList()
                : List.of());
  }

  // end

  @Bean
  SecurityFilterChain rules(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/orders")
                    .hasRole("reader")
                    .anyRequest()
                    .hasRole("writer"))
        .oauth2ResourceServer(server -> server.opaqueToken(opaque -> {}))
        .build();
  }
}
