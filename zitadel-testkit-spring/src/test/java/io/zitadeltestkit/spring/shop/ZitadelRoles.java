package io.zitadeltestkit.spring.shop;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** The roles in a token become authorities. */
@Configuration(proxyBeanMethods = false)
public class ZitadelRoles {
  // snippet: spring-roles
  @Bean
  JwtAuthenticationConverter zitadelRoles() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        jwt ->
            jwt.getClaim("urn:zitadel:iam:org:project:roles") instanceof Map<?, ?> roles
                ? roles.keySet().stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList()
                : List.of());
    return converter;
  }
  // end
}
