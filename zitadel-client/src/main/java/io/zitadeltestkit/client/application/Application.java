package io.zitadeltestkit.client.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application.
 *
 * @param id the id
 * @param projectId the id of the project
 * @param name the name
 * @param state whether it can be signed in to
 * @param oidc how a client of OpenID Connect is configured; null if it is none
 * @param api how an API is configured; null if it is none
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
   * Whether it can be signed in to.
   *
   * @return true in the state {@link ApplicationState#ACTIVE}
   */
  public boolean isActive() {
    return state == ApplicationState.ACTIVE;
  }

  /**
   * The client id, be it of a client of OpenID Connect or of an API.
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
