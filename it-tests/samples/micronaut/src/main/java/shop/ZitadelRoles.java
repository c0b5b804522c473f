package shop;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.token.DefaultRolesFinder;
import io.micronaut.security.token.RolesFinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Zitadel's claim has an object for each role; Micronaut reads lists. */
// snippet: micronaut-roles
@Singleton
@Replaces(DefaultRolesFinder.class)
public class ZitadelRoles implements RolesFinder {
  @Override
  public List<String> resolveRoles(@Nullable Map<String, Object> claims) {
    return claims != null
            && claims.get("urn:zitadel:iam:org:project:roles") instanceof Map<?, ?> roles
        ? roles.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }
}
// end
