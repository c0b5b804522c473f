package io.zitadeltestkit.spring;

import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenAuthenticationConverter;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Finds an application's beans that turn tokens into authorities. */
final class ApplicationConverters {
  private ApplicationConverters() {}

  static Optional<Converter<Jwt, AbstractAuthenticationToken>> ofJwt(
      @Nullable ServletContext servlets) {
    return bean(servlets, JwtAuthenticationConverter.class).map(converter -> converter);
  }

  static Optional<OpaqueTokenAuthenticationConverter> ofOpaqueToken(
      @Nullable ServletContext servlets) {
    return bean(servlets, OpaqueTokenAuthenticationConverter.class);
  }

  private static <T> Optional<T> bean(@Nullable ServletContext servlets, Class<T> type) {
    return Optional.ofNullable(servlets)
        .map(WebApplicationContextUtils::getWebApplicationContext)
        .map(context -> context.getBeanProvider(type).getIfUnique());
  }
}
