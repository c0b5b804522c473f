package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that users sign in to, or that checks their tokens. Exactly one of the configurations
 * is set.
 *
 * @param id the id
 * @param projectId the project that it belongs to
 * @param orgId the organisation that owns the project
 * @param name the name, unique in the project
 * @param active whether it is active; a deactivated one can't authenticate
 * @param oidc what makes it an OpenID Connect client
 * @param api what makes it an API, that is, a client that only introspects
 * @param saml what makes it a SAML service provider
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record Application(
    String id,
    String projectId,
    String orgId,
    String name,
    boolean active,
    @Nullable OidcConfig oidc,
    @Nullable ApiConfig api,
    @Nullable SamlConfig saml,
    Stamp stamp)
    implements InOrganization, OfProject, ApplicationBuilder.With {
  /** Finds by the client id of an OpenID Connect client or API. */
  public static final Table.Index<Application> BY_CLIENT_ID =
      Table.Index.by("applications.client_id", Application::clientId);

  /** Finds by the entity id of a SAML service provider. */
  public static final Table.Index<Application> BY_ENTITY_ID =
      Table.Index.by(
          "applications.entity_id", app -> app.saml() == null ? "" : app.saml().entityId());

  /** Finds the applications of a project. */
  public static final Table.Index<Application> BY_PROJECT =
      Table.Index.by("applications.project", Application::projectId);

  /** The table. */
  public static final Table<Application> TABLE =
      Table.of("applications", Application.class)
          .with(BY_CLIENT_ID)
          .with(BY_ENTITY_ID)
          .with(BY_PROJECT);

  /** Returns the client id; empty for a SAML service provider. */
  public String clientId() {
    return oidc != null ? oidc.clientId() : api != null ? api.clientId() : "";
  }

  /** Returns the hash of the client secret; empty if it has none. */
  public String secretHash() {
    return oidc != null ? oidc.secretHash() : api != null ? api.secretHash() : "";
  }

  /** Returns whether a text is the client secret. */
  public boolean hasSecret(String secret) {
    return !secretHash().isEmpty() && secretHash().equals(Hashes.of(secret));
  }

  /** Finds the application, active or not, that has a client id. */
  public static Optional<Application> byClientId(State state, String clientId) {
    return state.findBy(TABLE, BY_CLIENT_ID, clientId);
  }
}
