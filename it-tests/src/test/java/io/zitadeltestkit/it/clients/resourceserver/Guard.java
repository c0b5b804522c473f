package io.zitadeltestkit.it.clients.resourceserver;

import io.zitadeltestkit.it.clients.Acme;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Who may see what, whatever the tokens are. */
final class Guard {
  private Guard() {}

  static HttpSecurity rules(HttpSecurity http) {
    return http.authorizeHttpRequests(
        requests ->
            requests
                .requestMatchers("/health")
                .permitAll()
                .requestMatchers("/invoices")
                .hasRole(Acme.READER)
                .anyRequest()
                .authenticated());
  }
}
