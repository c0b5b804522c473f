package io.zitadeltestkit.it.clients.login;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.HtmlUtils;

/** A web application that people sign in to: authorization code and PKCE. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(LoginApp.Pages.class)
class LoginApp {
  private static final String START = "/oauth2/authorization";
  private static final String ROLES = "urn:zitadel:iam:org:project:roles";

  @Bean
  SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository clients) {
    OidcClientInitiatedLogoutSuccessHandler signOut =
        new OidcClientInitiatedLogoutSuccessHandler(clients);
    signOut.setPostLogoutRedirectUri("{baseUrl}/");
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/")
                    .permitAll()
                    .requestMatchers("/write")
                    .hasRole("writer")
                    .anyRequest()
                    .authenticated())
        .oauth2Login(
            login ->
                login
                    .defaultSuccessUrl("/me", true)
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(resolver(clients))))
        .logout(logout -> logout.logoutSuccessHandler(signOut))
        .build();
  }

  /** Hands on the prompt that a link of the application asks for. */
  private static DefaultOAuth2AuthorizationRequestResolver resolver(
      ClientRegistrationRepository clients) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(clients, START);
    resolver.setAuthorizationRequestCustomizer(LoginApp::prompt);
    return resolver;
  }

  private static void prompt(OAuth2AuthorizationRequest.Builder request) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      String prompt = current.getRequest().getParameter("prompt");
      if (prompt != null) {
        request.additionalParameters(Map.of("prompt", prompt));
      }
    }
  }

  /** Adds the roles on the project, which are claims of the ID token. */
  @Bean
  GrantedAuthoritiesMapper roles() {
    return authorities -> authorities.stream().flatMap(LoginApp::withRoles).distinct().toList();
  }

  private static Stream<GrantedAuthority> withRoles(GrantedAuthority authority) {
    Collection<?> roles =
        authority instanceof OidcUserAuthority user
                && user.getIdToken().getClaim(ROLES) instanceof Map<?, ?> claim
            ? claim.keySet()
            : List.of();
    return Stream.concat(
        Stream.of(authority),
        roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)));
  }

  /** What the application shows. */
  @RestController
  static class Pages {
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String welcome() {
      return "<!DOCTYPE html><html lang=en><title>Invoices</title><h1>Welcome</h1>"
          + "<a href=/oauth2/authorization/zitadel>Sign in</a> "
          + "<a href='/oauth2/authorization/zitadel?prompt=select_account'>Change account</a>";
    }

    @GetMapping(path = "/me", produces = MediaType.TEXT_HTML_VALUE)
    String me(
        @AuthenticationPrincipal OidcUser user, Authentication authentication, CsrfToken csrf) {
      return "<!DOCTYPE html><html lang=en><title>Invoices</title><h1>Hello</h1>"
          + item("sub", user.getSubject())
          + item("name", user.getFullName())
          + item("email", user.getEmail())
          + item("roles", roles(authentication))
          + "<form method=post action=/logout><input type=hidden name=_csrf value="
          + csrf.getToken()
          + "><button>Leave</button></form>";
    }

    @GetMapping(path = "/write", produces = MediaType.TEXT_HTML_VALUE)
    String write() {
      return "<!DOCTYPE html><html lang=en><title>Invoices</title><h1>A new invoice</h1>";
    }

    private static String item(String id, @Nullable String text) {
      return "<p id="
          + id
          + ">"
          + HtmlUtils.htmlEscape(Objects.requireNonNullElse(text, ""))
          + "</p>";
    }

    private static String roles(Authentication authentication) {
      return String.join(
          " ",
          authentication.getAuthorities().stream()
              .map(String::valueOf)
              .filter(authority -> authority.startsWith("ROLE_"))
              .sorted()
              .toList());
    }
  }
}
