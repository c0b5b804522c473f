package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of applications, for both generations of the API. */
public final class Applications {
  private Applications() {}

  /**
   * An application and its new secret.
   *
   * @param application the application
   * @param secret the client secret, shown only once; empty if there is none
   */
  public record Created(Application application, String secret) {
    @Override
    public String toString() {
      return "Created[" + application.id() + "]";
    }
  }

  /**
   * Creates an OpenID Connect client. Its client id, and a secret if it needs one, are generated
   * here.
   *
   * @param tx the change
   * @param project the project
   * @param wantedId the id; null or empty for a new one. With a used id the application is never
   *     shown
   * @param name the name
   * @param wanted the configuration; its client id and secret hash are ignored
   */
  public static Created createOidc(
      Tx tx, Project project, @Nullable String wantedId, String name, OidcConfig wanted) {
    String id = newId(tx, wantedId);
    String secret = wanted.needsSecret() ? newSecret(tx) : "";
    OidcConfig config = wanted.with(b -> b.clientId(tx.newId()).secretHash(hashOf(secret)));
    return new Created(add(tx, project, id, name, config, null, null), secret);
  }

  /** Creates an API; the parameters are those of {@link #createOidc}. */
  public static Created createApi(
      Tx tx,
      Project project,
      @Nullable String wantedId,
      String name,
      ApiConfig.AuthMethod authMethod) {
    String id = newId(tx, wantedId);
    String secret = authMethod == ApiConfig.AuthMethod.BASIC ? newSecret(tx) : "";
    ApiConfig config = new ApiConfig(tx.newId(), hashOf(secret), authMethod);
    return new Created(add(tx, project, id, name, null, config, null), secret);
  }

  /**
   * Changes an application's client id, which the API can't do. Sign-ins with the previous one end.
   */
  public static void setClientId(Tx tx, String applicationId, String clientId) {
    Optional<Application> holder = Application.byClientId(tx.state(), clientId);
    if (holder.isPresent() && !holder.get().id().equals(applicationId)) {
      throw Fault.alreadyExists("EMBED-clid", "The client id is taken");
    }
    tx.update(
        Application.TABLE,
        applicationId,
        application ->
            application.with(
                b -> {
                  OidcConfig oidc = application.oidc();
                  ApiConfig api = application.api();
                  b.oidc(oidc == null ? null : oidc.withClientId(clientId));
                  b.api(api == null ? null : api.withClientId(clientId));
                }));
  }

  /**
   * Creates a SAML service provider. It always gets a new id: the real server ignores a requested
   * one.
   */
  public static Application createSaml(Tx tx, Project project, String name, SamlConfig config) {
    String id = tx.newId();
    requireFreeName(tx.state(), project.id(), name, id);
    requireFreeEntityId(tx.state(), id, config.entityId());
    return add(tx, project, id, name, null, null, config);
  }

  /** Gives an application another name. */
  public static Application rename(Tx tx, Application app, String name) {
    requireFreeName(tx.state(), app.projectId(), name, app.id());
    return save(tx, app.with(b -> b.name(name).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of an OpenID Connect client. */
  public static Application change(Tx tx, Application app, OidcConfig config) {
    return save(tx, app.with(b -> b.oidc(config).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of an API. */
  public static Application change(Tx tx, Application app, ApiConfig config) {
    return save(tx, app.with(b -> b.api(config).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of a SAML service provider. */
  public static Application change(Tx tx, Application app, SamlConfig config) {
    requireFreeEntityId(tx.state(), app.id(), config.entityId());
    return save(tx, app.with(b -> b.saml(config).stamp(tx.changed(app))));
  }

  /** Switches an application on or off. */
  public static Application activate(Tx tx, Application app, boolean active) {
    return save(tx, app.with(b -> b.active(active).stamp(tx.changed(app))));
  }

  /** Creates a client secret, replacing an existing one. */
  public static Created newSecret(Tx tx, Application app) {
    String secret = newSecret(tx);
    String hash = hashOf(secret);
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    if (oidc != null) {
      return new Created(change(tx, app, oidc.withSecretHash(hash)), secret);
    }
    if (api != null) {
      return new Created(change(tx, app, api.withSecretHash(hash)), secret);
    }
    // A SAML service provider gets one as well, which has no use.
    SamlConfig saml = Objects.requireNonNull(app.saml());
    return new Created(change(tx, app, saml), secret);
  }

  /** Removes an application with its keys, and remembers that it was there. */
  static Stamp remove(Tx tx, Application app, ApplicationRef place) {
    tx.state()
        .lookup(ApplicationKey.TABLE, ApplicationKey.BY_APPLICATION, app.id())
        .forEach(key -> tx.remove(ApplicationKey.TABLE, key.id()));
    tx.remove(app.table(), app.id());
    return Removal.remember(tx, Application.TABLE, place.key());
  }

  /** Finds the application that has an id in a project, also one that is never shown. */
  static Optional<Application> find(State state, ApplicationRef place) {
    return visible(state, place)
        .or(
            () ->
                Application.allOf(state, place.projectId())
                    .filter(app -> app.plainId().equals(place.appId()))
                    .findFirst());
  }

  /** Finds the application that reads find under an id in a project. */
  static Optional<Application> visible(State state, ApplicationRef place) {
    return state
        .find(Application.TABLE, place.appId())
        .filter(app -> app.projectId().equals(place.projectId()));
  }

  /** {@return whether a project has or had an application of an id} */
  static boolean isUsed(State state, ApplicationRef place) {
    return !place.appId().isEmpty()
        && (find(state, place).isPresent()
            || Removal.stamp(state, Application.TABLE, place.key()).isPresent());
  }

  private static Application add(
      Tx tx,
      Project project,
      String id,
      String name,
      @Nullable OidcConfig oidc,
      @Nullable ApiConfig api,
      @Nullable SamlConfig saml) {
    requireFreeName(tx.state(), project.id(), name, id);
    return save(
        tx,
        new Application(
            id, project.id(), project.orgId(), name, true, oidc, api, saml, tx.created()));
  }

  private static Application save(Tx tx, Application app) {
    return tx.put(app.table(), app);
  }

  /** With the id of another application it is never shown. */
  private static String newId(Tx tx, @Nullable String wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return tx.newId();
    }
    return tx.state().has(Application.TABLE, wanted)
        ? Application.shadowedId(wanted, tx.newId())
        : wanted;
  }

  private static String newSecret(Tx tx) {
    return SecretGenerator.of(tx.state(), SecretGenerator.Kind.APP_SECRET).secret();
  }

  private static String hashOf(String secret) {
    return secret.isEmpty() ? "" : Hashes.of(secret);
  }

  private static void requireFreeName(State state, String projectId, String name, String id) {
    boolean taken =
        Application.allOf(state, projectId)
            .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
    if (taken) {
      throw Fault.alreadyExists("V3-DKcYh", "Application already exists");
    }
  }

  private static void requireFreeEntityId(State state, String id, String entityId) {
    // Metadata without an id have an empty one, which must be unique as well, but is in no index.
    Stream<Application> others =
        entityId.isEmpty()
            ? state.all(Application.TABLE, app -> app.saml() != null)
            : state.lookup(Application.TABLE, Application.BY_ENTITY_ID, entityId);
    boolean taken =
        others.anyMatch(
            other ->
                !other.id().equals(id)
                    && Objects.requireNonNull(other.saml()).entityId().equals(entityId));
    if (taken) {
      // The real server has no text for this.
      throw Fault.alreadyExists("V3-DKcYh", "Errors.Project.App.SAMLEntityIDAlreadyExists");
    }
  }
}
