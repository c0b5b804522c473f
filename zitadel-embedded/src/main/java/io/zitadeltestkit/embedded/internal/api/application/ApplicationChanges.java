package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Changes applications, for both generations of the API. */
final class ApplicationChanges {
  private ApplicationChanges() {}

  static Application rename(ApplicationScope reach, ApplicationRef place, String name) {
    return write(
        reach,
        place,
        "COMMAND-28di9",
        (tx, app) -> {
          if (app.name().equals(name)) {
            throw Fault.failedPrecondition("COMMAND-2m8vx", "No changes");
          }
          reach.require(app);
          return Applications.rename(tx, app, name);
        });
  }

  static Application deactivate(ApplicationScope reach, ApplicationRef place) {
    return activate(reach, place, false, "COMMAND-dsh35", "Application is not active");
  }

  static Application reactivate(ApplicationScope reach, ApplicationRef place) {
    return activate(reach, place, true, "COMMAND-1n8cM", "Application is not inactive");
  }

  private static Application activate(
      ApplicationScope reach,
      ApplicationRef place,
      boolean active,
      String alreadyId,
      String already) {
    return write(
        reach,
        place,
        "COMMAND-ov9d3",
        (tx, app) -> {
          if (app.active() == active) {
            throw Fault.failedPrecondition(alreadyId, already);
          }
          reach.require(app);
          return Applications.activate(tx, app, active);
        });
  }

  /** Removes an application, and returns what it was like, changed at that time. */
  static Application remove(ApplicationScope reach, ApplicationRef place) {
    return write(
        reach,
        place,
        "COMMAND-0po9s",
        (tx, app) -> {
          reach.require(app, "project.app.delete");
          return app.with(b -> b.stamp(Applications.remove(tx, app, place)));
        });
  }

  /**
   * Replaces the client secret.
   *
   * @param missingId the error id if there is no such application
   * @param check refuses applications of another type
   */
  static Created newSecret(
      ApplicationScope reach, ApplicationRef place, String missingId, Consumer<Application> check) {
    return write(
        reach,
        place,
        missingId,
        (tx, app) -> {
          check.accept(app);
          reach.require(app);
          return Applications.newSecret(tx, app);
        });
  }

  static Application changeOidc(
      ApplicationScope reach,
      ApplicationRef place,
      UpdateOIDCApplicationConfigurationRequest wanted) {
    if (!OidcRules.isValid(OidcMapping.change(OidcConfig.NOTHING, wanted))) {
      throw Fault.invalidArgument("COMMAND-5m9fs", "OIDC configuration is invalid");
    }
    return write(
        reach,
        place,
        "COMMAND-2n8uU",
        (tx, app) -> {
          OidcConfig now = oidcOf(app, "COMMAND-GBr34");
          reach.require(app);
          if (wanted.backChannelLogoutUri() != null) {
            BackChannel.require(tx.profile(), wanted.backChannelLogoutUri().strip());
          }
          OidcConfig changed = OidcMapping.change(now, wanted);
          requireChange(now, changed);
          return Applications.change(tx, app, changed);
        });
  }

  static Application changeApi(
      ApplicationScope reach, ApplicationRef place, ApiConfig.AuthMethod wanted) {
    return write(
        reach,
        place,
        "COMMAND-2n8uU",
        (tx, app) -> {
          ApiConfig now = apiOf(app, "COMMAND-Gnwt3");
          reach.require(app);
          ApiConfig changed = now.withAuthMethod(wanted);
          requireChange(now, changed);
          return Applications.change(tx, app, changed);
        });
  }

  static Application changeSaml(ApplicationScope reach, ApplicationRef place, SamlMetadata wanted) {
    if (wanted.isAbsent()) {
      throw SamlMetadata.Refusals.OF_CHANGE.absent().get();
    }
    requireSaml(reach, reach.call().state(), place);
    SamlConfig config = wanted.read(SamlMetadata.Refusals.OF_CHANGE);
    return reach
        .call()
        .write(
            tx -> {
              Application app = requireSaml(reach, tx.state(), place);
              SamlConfig now = Objects.requireNonNull(app.saml());
              // A URL that is not sent is kept, even with metadata from elsewhere.
              SamlConfig changed =
                  wanted.url() == null ? config.withMetadataUrl(now.metadataUrl()) : config;
              requireChange(now, changed);
              return Applications.change(tx, app, changed);
            });
  }

  private static Application requireSaml(
      ApplicationScope reach, State state, ApplicationRef place) {
    Application app = reach.application(state, place, "COMMAND-2n8uU");
    if (app.saml() == null) {
      throw Fault.invalidArgument("COMMAND-GBr35", "Application is not type SAML");
    }
    reach.require(app);
    return app;
  }

  /** {@return an application's configuration as an OpenID Connect client} */
  static OidcConfig oidcOf(Application app, String errorId) {
    OidcConfig config = app.oidc();
    if (config == null) {
      throw Fault.invalidArgument(errorId, "Application is not type OIDC");
    }
    return config;
  }

  /** {@return an application's configuration as an API} */
  static ApiConfig apiOf(Application app, String errorId) {
    ApiConfig config = app.api();
    if (config == null) {
      throw Fault.invalidArgument(errorId, "Application is not type API");
    }
    return config;
  }

  private static <T> T write(
      ApplicationScope reach,
      ApplicationRef place,
      String missingId,
      BiFunction<Tx, Application, T> change) {
    return reach
        .call()
        .write(tx -> change.apply(tx, reach.application(tx.state(), place, missingId)));
  }

  private static void requireChange(Object now, Object changed) {
    if (changed.equals(now)) {
      throw Fault.failedPrecondition("COMMAND-1m88i", "No changes");
    }
  }
}
