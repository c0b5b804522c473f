package application;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shop, whose readers may read orders and whose writers may write them. */
@Configuration(proxyBeanMethods = false)
class Shop {
  @Bean
  SecurityFilterChain rules(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/orders")
                    .hasRole("reader")
                    .requestMatchers("/orders/new")
                    .hasRole("writer")
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
        .build();
  }

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

  @RestController
  static class Orders {
    @GetMapping("/orders")
    String orders() {
      return "42 orders";
    }

    @PostMapping("/orders/new")
    String order() {
      return "ordered";
    }
  }
}
