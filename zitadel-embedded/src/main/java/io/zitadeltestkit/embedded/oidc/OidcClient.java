package io.zitadeltestkit.embedded.oidc;

import io.zitadeltestkit.embedded.model.Application;
import io.zitadeltestkit.embedded.model.OidcConfig;
import io.zitadeltestkit.embedded.model.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.model.State;
import java.util.List;
import java.util.Optional;

/**
 * An application that signs people in.
 *
 * @param app the application
 * @param config what makes it an OpenID Connect client
 */
record OidcClient(Application app, OidcConfig config) {
  /** Finds an active one. */
  static Optional<OidcClient> active(State state, String clientId) {
    return Applications.active(state, clientId)
        .flatMap(
            app -> {
              OidcConfig config = app.oidc();
              return config == null ? Optional.empty() : Optional.of(new OidcClient(app, config));
            });
  }

  String id() {
    return config.clientId();
  }

  boolean allows(GrantType grant) {
    return config.grantTypes().contains(grant);
  }

  /** Returns those of the requested scopes that it may have. */
  List<String> allowed(State state, List<String> requested) {
    return Scopes.allowed(requested, Applications.roleScopes(state, app.projectId())::contains);
  }

  TokenClient tokens(State state) {
    return new TokenClient(
        id(),
        app.projectId(),
        config.accessTokenType() == OidcConfig.AccessTokenType.JWT,
        Applications.projectOf(state, app).roleAssertion(),
        config.accessTokenRoleAssertion(),
        config.idTokenRoleAssertion(),
        config.idTokenUserinfoAssertion(),
        TokenLifetimes.ID_TOKEN,
        config.clockSkew());
  }
}
