package io.zitadeltestkit.embedded.internal.oidc.client;

import io.zitadeltestkit.embedded.internal.model.instance.TokenLifetimes;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;

/**
 * An application that signs people in.
 *
 * @param state the state that it was found in, so that all reads are consistent
 * @param app the application
 * @param config its configuration as an OpenID Connect client
 */
public record OidcClient(State state, Application app, OidcConfig config) {
  /** Finds an active client. */
  public static Optional<OidcClient> active(State state, String clientId) {
    return of(state, ActiveApplications.active(state, clientId));
  }

  /** Finds a client, active or not. */
  public static Optional<OidcClient> any(State state, String clientId) {
    return of(state, Application.byClientId(state, clientId));
  }

  private static Optional<OidcClient> of(State state, Optional<Application> found) {
    return found.flatMap(
        app -> {
          OidcConfig config = app.oidc();
          return config == null
              ? Optional.empty()
              : Optional.of(new OidcClient(state, app, config));
        });
  }

  public String id() {
    return config.clientId();
  }

  public Project project() {
    return ActiveApplications.projectOf(state, app);
  }

  public boolean allows(GrantType grant) {
    return config.grantTypes().contains(grant);
  }

  /** Returns those of the requested scopes that it may have. */
  public List<String> allowed(List<String> requested) {
    return Scopes.allowed(
        requested, ActiveApplications.roleScopes(state, app.projectId())::contains);
  }

  /** Returns the granted scopes: the requested ones, with all roles if the project asserts them. */
  public List<String> scope(List<String> requested) {
    return ActiveApplications.scope(state, app, requested);
  }

  /** Returns the audience of its tokens. */
  public List<String> audience(List<String> scope) {
    return ActiveApplications.audience(state, app, scope);
  }

  public TokenClient tokens() {
    return new TokenClient(
        id(),
        app.projectId(),
        config.accessTokenType() == OidcConfig.AccessTokenType.JWT,
        project().roleAssertion(),
        config.accessTokenRoleAssertion(),
        config.idTokenRoleAssertion(),
        config.idTokenUserinfoAssertion(),
        TokenLifetimes.of(state).idToken(),
        config.clockSkew());
  }

  @Override
  public String toString() {
    return "OidcClient[" + id() + "]";
  }
}
