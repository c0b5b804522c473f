package io.zitadeltestkit.spring.shop;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Readers may read orders, writers may write them. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({OrderController.class, Stock.class, ZitadelRoles.class})
public class Shop {
  /** How many contexts of the application were started. */
  public static final AtomicInteger STARTED = new AtomicInteger();

  public Shop() {
    STARTED.incrementAndGet();
  }

  @Bean
  SecurityFilterChain rules(HttpSecurity http) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/health")
                    .permitAll()
                    .requestMatchers("/stock")
                    .hasRole("writer")
                    .requestMatchers("/orders")
                    .hasRole("reader")
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
        .build();
  }
}
