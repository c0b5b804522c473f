package io.zitadeltestkit.client.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application.
 *
 * @param id the id
 * @param projectId the id of the project
 * @param name the name
 * @param state whether users can sign in to it
 * @param oidc the configuration of an OpenID Connect client; null if it is not one
 * @param api the configuration of an API; null if it is not one
 * @param createdAt when it was created
 * @param changedAt when it was changed last
 */
public record Application(
    String id,
    String projectId,
    String name,
    ApplicationState state,
    @Nullable OidcConfiguration oidc,
    @Nullable ApiConfiguration api,
    Instant createdAt,
    Instant changedAt) {

  /**
   * Whether users can sign in to it.
   *
   * @return true in the state {@link ApplicationState#ACTIVE}
   */
  public boolean isActive() {
    return state == ApplicationState.ACTIVE;
  }

  /**
   * The client id of an OpenID Connect client or of an API.
   *
   * @return the client id; null if it has none
   */
  public @Nullable String clientId() {
    if (oidc != null) {
      return oidc.clientId();
    }
    return api == null ? null : api.clientId();
  }
}
