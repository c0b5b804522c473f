package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that users sign in to, or that checks their tokens. Exactly one of the configurations
 * is set.
 *
 * @param id the id
 * @param projectId the project that it belongs to
 * @param orgId the organization that owns the project
 * @param name the name, unique in the project
 * @param active whether it is active; a deactivated one can't authenticate
 * @param oidc its configuration as an OpenID Connect client
 * @param api its configuration as an API, which only introspects tokens
 * @param saml its configuration as a SAML service provider
 * @param stamp when it was created and changed
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
  private static final char SHADOW = '\u001f';

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

  private static final Table.Index<Application> SHADOWED_BY_PROJECT =
      Table.Index.by("applications.shadowed.project", Application::projectId);

  /**
   * Applications with the id of another one. The real server allows creating and changing them, but
   * never shows them, and they can't authenticate. Their id here begins with the shared one.
   */
  public static final Table<Application> SHADOWED =
      Table.of("applications.shadowed", Application.class).with(SHADOWED_BY_PROJECT);

  /** {@return all applications of a project, including those that are never shown} */
  public static Stream<Application> allOf(State state, String projectId) {
    return Stream.concat(
        state.lookup(TABLE, BY_PROJECT, projectId),
        state.lookup(SHADOWED, SHADOWED_BY_PROJECT, projectId));
  }

  /** {@return the table that this application is in} */
  public Table<Application> table() {
    return isShadowed() ? SHADOWED : TABLE;
  }

  /** {@return whether it is one that is never shown, because another one has its id} */
  public boolean isShadowed() {
    return id.indexOf(SHADOW) >= 0;
  }

  /** {@return the id as requested} */
  public String plainId() {
    return isShadowed() ? id.substring(0, id.indexOf(SHADOW)) : id;
  }

  /** {@return the id in {@link #SHADOWED} of an application that shares an id} */
  public static String shadowedId(String plainId, String unique) {
    return plainId + SHADOW + unique;
  }

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
