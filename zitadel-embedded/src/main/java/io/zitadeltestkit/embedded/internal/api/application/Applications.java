package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.Removal;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.Tx;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules of applications, whichever API generation asks. */
public final class Applications {
  /** Gives 64 characters of base64url, as long as a real secret. */
  private static final int SECRET_BYTES = 48;

  private Applications() {}

  /**
   * An application and its new secret.
   *
   * @param application the application
   * @param secret the client secret, shown this once; empty if it has none
   */
  public record Created(Application application, String secret) {
    @Override
    public String toString() {
      return "Created[" + application.id() + "]";
    }
  }

  /**
   * Creates an OpenID Connect client. Its client id, and a secret where it needs one, are made
   * here.
   *
   * @param tx the change
   * @param project the project
   * @param wantedId the id; null or empty for a fresh one
   * @param name the name
   * @param wanted the configuration; its client id and secret hash are not looked at
   */
  public static Created createOidc(
      Tx tx, Project project, @Nullable String wantedId, String name, OidcConfig wanted) {
    String id = newId(tx, project, wantedId, name, "PROJECT-lxowmp");
    String secret = wanted.needsSecret() ? newSecret() : "";
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
    String id = newId(tx, project, wantedId, name, "PROJECT-mabu12");
    String secret = authMethod == ApiConfig.AuthMethod.BASIC ? newSecret() : "";
    ApiConfig config = new ApiConfig(tx.newId(), hashOf(secret), authMethod);
    return new Created(add(tx, project, id, name, null, config, null), secret);
  }

  /**
   * Creates a SAML service provider. It always gets a new id: the real server does not look at one
   * that the caller wants.
   */
  public static Application createSaml(Tx tx, Project project, String name, SamlConfig config) {
    String id = tx.newId();
    requireFreeEntityId(tx.state(), id, config.entityId());
    return add(tx, project, id, name, null, null, config);
  }

  /** Gives an application another name. */
  public static Application rename(Tx tx, Application app, String name) {
    requireFreeName(tx.state(), app.projectId(), name, app.id());
    return tx.put(Application.TABLE, app.with(b -> b.name(name).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of an OpenID Connect client. */
  public static Application change(Tx tx, Application app, OidcConfig config) {
    return tx.put(Application.TABLE, app.with(b -> b.oidc(config).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of an API. */
  public static Application change(Tx tx, Application app, ApiConfig config) {
    return tx.put(Application.TABLE, app.with(b -> b.api(config).stamp(tx.changed(app))));
  }

  /** Replaces the configuration of a SAML service provider. */
  public static Application change(Tx tx, Application app, SamlConfig config) {
    requireFreeEntityId(tx.state(), app.id(), config.entityId());
    return tx.put(Application.TABLE, app.with(b -> b.saml(config).stamp(tx.changed(app))));
  }

  /** Switches an application on or off. */
  public static Application activate(Tx tx, Application app, boolean active) {
    return tx.put(Application.TABLE, app.with(b -> b.active(active).stamp(tx.changed(app))));
  }

  /** Replaces the client secret, or gives the first one. */
  public static Created newSecret(Tx tx, Application app) {
    String secret = newSecret();
    String hash = hashOf(secret);
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    if (oidc != null) {
      return new Created(change(tx, app, oidc.withSecretHash(hash)), secret);
    }
    if (api != null) {
      return new Created(change(tx, app, api.withSecretHash(hash)), secret);
    }
    // A SAML service provider is given one as well, which it has no use for.
    SamlConfig saml = Objects.requireNonNull(app.saml());
    return new Created(change(tx, app, saml), secret);
  }

  /** Removes an application with its keys. */
  public static Stamp remove(Tx tx, Application app) {
    tx.state()
        .lookup(ApplicationKey.TABLE, ApplicationKey.BY_APPLICATION, app.id())
        .forEach(key -> tx.remove(ApplicationKey.TABLE, key.id()));
    return Removal.of(tx, Application.TABLE, app.id());
  }

  /** Returns the application that has an id in a project, or ends with a fault. */
  public static Application required(
      State state, String projectId, String id, Supplier<Fault> missing) {
    return state
        .find(Application.TABLE, id)
        .filter(app -> app.projectId().equals(projectId))
        .orElseThrow(missing);
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
    return tx.put(
        Application.TABLE,
        new Application(
            id, project.id(), project.orgId(), name, true, oidc, api, saml, tx.created()));
  }

  /** The name is looked at first: who asks for the same twice is told of the name. */
  private static String newId(
      Tx tx, Project project, @Nullable String wanted, String name, String errorId) {
    requireFreeName(tx.state(), project.id(), name, "");
    if (wanted == null || wanted.isEmpty()) {
      return tx.newId();
    }
    if (tx.state().has(Application.TABLE, wanted)) {
      throw Fault.failedPrecondition(errorId, "Errors.Project.App.AlreadyExisting");
    }
    return wanted;
  }

  private static String newSecret() {
    return Hashes.randomText(SECRET_BYTES);
  }

  private static String hashOf(String secret) {
    return secret.isEmpty() ? "" : Hashes.of(secret);
  }

  private static void requireFreeName(State state, String projectId, String name, String id) {
    boolean taken =
        state
            .lookup(Application.TABLE, Application.BY_PROJECT, projectId)
            .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
    if (taken) {
      throw Fault.alreadyExists("V3-DKcYh", "Application already exists");
    }
  }

  private static void requireFreeEntityId(State state, String id, String entityId) {
    boolean taken =
        state
            .lookup(Application.TABLE, Application.BY_ENTITY_ID, entityId)
            .anyMatch(other -> !other.id().equals(id));
    if (taken) {
      throw Fault.alreadyExists("V3-DKcYh", "SAML EntityID already existing");
    }
  }
}
