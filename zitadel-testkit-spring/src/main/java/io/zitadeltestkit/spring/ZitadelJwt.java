package io.zitadeltestkit.spring;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * A caller with a JWT that has the claims of Zitadel's JWTs. With MockMvc the application's bean
 * {@code JwtAuthenticationConverter} makes its authorities, as in production; without such a bean,
 * and with a {@code WebTestClient}, they are Spring Security's default ({@code SCOPE_…}) unless set
 * by {@link #authorities(Converter)}. Not thread-safe.
 */
public final class ZitadelJwt
    implements RequestPostProcessor, WebTestClientConfigurer, MockServerConfigurer {
  private final TokenShape shape = new TokenShape();
  private @Nullable Converter<Jwt, Collection<GrantedAuthority>> authorities;

  ZitadelJwt() {}

  /**
   * Adds roles.
   *
   * @param roles roles of projects, such as {@code invoices:reader}; {@code reader} without a
   *     project is one of the first project
   * @return this caller
   */
  public ZitadelJwt roles(String... roles) {
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
  public ZitadelJwt project(String name, String id) {
    shape.project(name, id);
    return this;
  }

  /**
   * Sets the subject.
   *
   * @param id the id of the user
   * @return this caller
   */
  public ZitadelJwt subject(String id) {
    shape.subject(id);
    return this;
  }

  /**
   * Sets the organization that granted the roles.
   *
   * @param id the id
   * @return this caller
   */
  public ZitadelJwt organization(String id) {
    shape.organization(id);
    return this;
  }

  /**
   * Changes claims freely; times are {@link java.time.Instant}s.
   *
   * @param change changes the claims
   * @return this caller
   */
  public ZitadelJwt claims(Consumer<Map<String, Object>> change) {
    shape.change(change);
    return this;
  }

  /**
   * Sets how claims become authorities, if the application has no bean for that.
   *
   * @param converter such as the one in the application's filter chain
   * @return this caller
   */
  public ZitadelJwt authorities(Converter<Jwt, Collection<GrantedAuthority>> converter) {
    authorities = converter;
    return this;
  }

  /** {@return the token} */
  public Jwt jwt() {
    return Jwt.withTokenValue("header.payload.signature")
        .header("alg", "RS256")
        .header("typ", "JWT")
        .header("kid", TokenShape.idOf("key"))
        .claims(claims -> claims.putAll(shape.claims()))
        .build();
  }

  @Override
  public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
    CsrfFilter.skipRequest(request);
    return SecurityMockMvcRequestPostProcessors.authentication(authentication(request))
        .postProcessRequest(request);
  }

  private AbstractAuthenticationToken authentication(MockHttpServletRequest request) {
    Jwt jwt = jwt();
    if (authorities != null) {
      return new JwtAuthenticationToken(jwt, granted(jwt));
    }
    AbstractAuthenticationToken converted =
        ApplicationConverters.ofJwt(request.getServletContext())
            .map(converter -> converter.convert(jwt))
            .orElse(null);
    return converted == null ? new JwtAuthenticationToken(jwt, granted(jwt)) : converted;
  }

  private Collection<GrantedAuthority> granted(Jwt jwt) {
    Converter<Jwt, Collection<GrantedAuthority>> converter =
        authorities == null ? new JwtGrantedAuthoritiesConverter() : authorities;
    Collection<GrantedAuthority> granted = converter.convert(jwt);
    return granted == null ? List.of() : granted;
  }

  private SecurityMockServerConfigurers.JwtMutator mutator() {
    Jwt jwt = jwt();
    return SecurityMockServerConfigurers.mockJwt().jwt(jwt).authorities(granted(jwt));
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
