package io.zitadeltestkit.spring.shop;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The shop, without code that maps roles. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({OrderController.class, Stock.class})
public class ExpressionShop {
  @Bean
  SecurityFilterChain rules(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("reader"))
        .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
        .build();
  }
}
