package shop;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Zitadel's claim has an object for each role; Quarkus reads lists. */
// snippet: quarkus-roles
@ApplicationScoped
public class ZitadelRoles implements SecurityIdentityAugmentor {
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    QuarkusSecurityIdentity.Builder augmented = QuarkusSecurityIdentity.builder(identity);
    if (identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim("urn:zitadel:iam:org:project:roles") instanceof Map<?, ?> roles) {
      roles.keySet().forEach(role -> augmented.addRole(role.toString()));
    }
    return Uni.createFrom().item(augmented.build());
  }
}
// end
