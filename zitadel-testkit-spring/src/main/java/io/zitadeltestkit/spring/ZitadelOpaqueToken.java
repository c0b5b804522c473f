package io.zitadeltestkit.spring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionAuthenticatedPrincipal;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * A caller with an opaque token and the attributes of Zitadel's introspection response. With
 * MockMvc the application's bean {@code OpaqueTokenAuthenticationConverter} makes the
 * authentication, as in production; without such a bean, and with a {@code WebTestClient}, it has
 * Spring Security's default authorities ({@code SCOPE_…}) unless set by {@link
 * #authorities(Function)}. Not thread-safe.
 */
public final class ZitadelOpaqueToken
    implements RequestPostProcessor, WebTestClientConfigurer, MockServerConfigurer {
  private static final List<String> SCOPES = List.of("openid", "profile", "email");
  private static final String TOKEN = "opaque-token";

  private final TokenShape shape = new TokenShape();
  private @Nullable Function<Map<String, Object>, Collection<GrantedAuthority>> authorities;

  ZitadelOpaqueToken() {}

  /**
   * Adds roles.
   *
   * @param roles roles of projects, such as {@code invoices:reader}; {@code reader} without a
   *     project is one of the first project
   * @return this caller
   */
  public ZitadelOpaqueToken roles(String... roles) {
    Arrays.stream(roles).forEach(shape::addRole);
    return this;
  }

  /**
   * Sets the id of a project, which is in the audience and in the name of a claim; by default it is
   * derived from the name.
   *
   * @param name the name, as in {@link #roles}
   * @param id the id
   * @return this caller
   */
  public ZitadelOpaqueToken project(String name, String id) {
    shape.project(name, id);
    return this;
  }

  /**
   * Sets the subject.
   *
   * @param id the id of the user
   * @return this caller
   */
  public ZitadelOpaqueToken subject(String id) {
    shape.subject(id);
    return this;
  }

  /**
   * Sets the organization that granted the roles.
   *
   * @param id the id
   * @return this caller
   */
  public ZitadelOpaqueToken organization(String id) {
    shape.organization(id);
    return this;
  }

  /**
   * Changes the attributes freely; times are {@link java.time.Instant}s.
   *
   * @param change changes the attributes
   * @return this caller
   */
  public ZitadelOpaqueToken attributes(Consumer<Map<String, Object>> change) {
    shape.change(change);
    return this;
  }

  /**
   * Sets how attributes become authorities, if the application has no bean for that.
   *
   * @param converter such as the one in the application's filter chain
   * @return this caller
   */
  public ZitadelOpaqueToken authorities(
      Function<Map<String, Object>, Collection<GrantedAuthority>> converter) {
    authorities = converter;
    return this;
  }

  /** {@return the principal that the application gets from Spring Security} */
  public OAuth2AuthenticatedPrincipal principal() {
    Map<String, Object> attributes = shape.claims();
    attributes.putIfAbsent("active", true);
    attributes.putIfAbsent("token_type", "Bearer");
    attributes.putIfAbsent("scope", SCOPES);
    attributes.putIfAbsent("username", "minnie@acme.localhost");
    attributes.putIfAbsent("preferred_username", "minnie@acme.localhost");
    return new OAuth2IntrospectionAuthenticatedPrincipal(attributes, granted(attributes));
  }

  private Collection<GrantedAuthority> granted(Map<String, Object> attributes) {
    if (authorities != null) {
      return authorities.apply(attributes);
    }
    return attributes.get("scope") instanceof Collection<?> scopes
        ? scopes.stream()
            .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
            .toList()
        : List.of();
  }

  @Override
  public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
    CsrfFilter.skipRequest(request);
    return SecurityMockMvcRequestPostProcessors.authentication(authentication(request))
        .postProcessRequest(request);
  }

  private Authentication authentication(MockHttpServletRequest request) {
    OAuth2AuthenticatedPrincipal principal = principal();
    if (authorities == null) {
      Authentication converted =
          ApplicationConverters.ofOpaqueToken(request.getServletContext())
              .map(converter -> converter.convert(TOKEN, principal))
              .orElse(null);
      if (converted != null) {
        return converted;
      }
    }
    Instant issued = principal.getAttribute("iat");
    Instant expires = principal.getAttribute("exp");
    OAuth2AccessToken token =
        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, TOKEN, issued, expires);
    return new BearerTokenAuthentication(principal, token, principal.getAuthorities());
  }

  private SecurityMockServerConfigurers.OpaqueTokenMutator mutator() {
    return SecurityMockServerConfigurers.mockOpaqueToken().principal(principal());
  }

  @Override
  public void beforeServerCreated(WebHttpHandlerBuilder builder) {
    mutator().beforeServerCreated(builder);
  }

  @Override
  public void afterConfigureAdded(WebTestClient.MockServerSpec<?> serverSpec) {
    mutator().afterConfigureAdded(serverSpec);
  }

  @Override
  public void afterConfigurerAdded(
      WebTestClient.Builder builder,
      @Nullable WebHttpHandlerBuilder httpHandlerBuilder,
      @Nullable ClientHttpConnector connector) {
    mutator().afterConfigurerAdded(builder, httpHandlerBuilder, connector);
  }
}
