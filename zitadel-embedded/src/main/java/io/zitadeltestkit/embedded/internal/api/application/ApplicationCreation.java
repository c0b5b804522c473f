package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Creates applications, for both generations of the API. Errors are reported in the real server's
 * order: the project, the configuration, the id, the permission, and last the names.
 */
final class ApplicationCreation {
  private ApplicationCreation() {}

  /**
   * The common data of all types of applications.
   *
   * @param place the project, and the requested id; empty for a new one
   * @param name the name
   */
  record Wanted(ApplicationRef place, String name) {
    Wanted(String projectId, @Nullable String id, String name) {
      this(new ApplicationRef(projectId, id == null ? "" : id), name);
    }
  }

  static Created oidc(ApplicationScope reach, Wanted wanted, OidcConfig config) {
    return reach
        .call()
        .write(
            tx -> {
              Project project = reach.project(tx.state(), wanted.place().projectId());
              if (!OidcRules.isValid(config)) {
                throw Fault.invalidArgument("PROJECT-1n8df", "Application invalid");
              }
              if (Applications.isUsed(tx.state(), wanted.place())) {
                throw Fault.failedPrecondition(
                    "PROJECT-lxowmp", "Errors.Project.App.AlreadyExisting");
              }
              reach.require(project);
              BackChannel.require(tx.profile(), config.backChannelLogoutUri());
              return Applications.createOidc(
                  tx, project, wanted.place().appId(), wanted.name(), config);
            });
  }

  /** A used id is accepted: the real server does not check it here. */
  static Created api(ApplicationScope reach, Wanted wanted, ApiConfig.AuthMethod authMethod) {
    return reach
        .call()
        .write(
            tx -> {
              Project project = reach.project(tx.state(), wanted.place().projectId());
              reach.require(project);
              return Applications.createApi(
                  tx, project, wanted.place().appId(), wanted.name(), authMethod);
            });
  }

  /** The requested id is ignored. */
  static Application saml(ApplicationScope reach, Wanted wanted, SamlMetadata metadata) {
    // Metadata are fetched before the transaction: it may take long, and writers wait for each
    // other.
    requireWrite(reach, reach.call().state(), wanted);
    SamlConfig config = metadata.read(SamlMetadata.Refusals.OF_CREATION);
    return reach
        .call()
        .write(
            tx ->
                Applications.createSaml(
                    tx, requireWrite(reach, tx.state(), wanted), wanted.name(), config));
  }

  private static Project requireWrite(ApplicationScope reach, State state, Wanted wanted) {
    Project project = reach.project(state, wanted.place().projectId());
    reach.require(project);
    return project;
  }
}
