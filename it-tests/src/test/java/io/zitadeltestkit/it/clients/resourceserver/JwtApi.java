package io.zitadeltestkit.it.clients.resourceserver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/** A resource server that verifies JWTs by itself, with the keys that the issuer publishes. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(InvoiceController.class)
class JwtApi {
  @Bean
  SecurityFilterChain tokens(HttpSecurity http, @Value("${project-id}") String projectId) {
    JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
    roles.setJwtGrantedAuthoritiesConverter(jwt -> Roles.of(jwt.getClaims(), projectId));
    return Guard.rules(http)
        .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles)))
        .build();
  }
}
