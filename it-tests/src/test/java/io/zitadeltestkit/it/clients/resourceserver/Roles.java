package io.zitadeltestkit.it.clients.resourceserver;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Reads the roles on a project out of a token's claims, as Zitadel's guides tell to. */
final class Roles {
  private Roles() {}

  static Collection<GrantedAuthority> of(Map<String, Object> claims, String projectId) {
    return of(claims.get("urn:zitadel:iam:org:project:" + projectId + ":roles"));
  }

  private static Collection<GrantedAuthority> of(@Nullable Object claim) {
    return claim instanceof Map<?, ?> roles
        ? roles.keySet().stream()
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .toList()
        : List.of();
  }
}
