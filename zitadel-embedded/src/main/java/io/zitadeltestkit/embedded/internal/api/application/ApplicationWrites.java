package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationCreation.Wanted;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateAPIApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateAPIApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateSAMLApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.DeactivateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GenerateClientSecretResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ReactivateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateAPIApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateSAMLApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.UpdateOIDCApplicationConfigurationRequest;
import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of the second generation that create, change and remove applications. */
final class ApplicationWrites {
  private ApplicationWrites() {}

  static CreateApplicationResponse create(Call call, CreateApplicationRequest request) {
    ApplicationScope reach = ApplicationScope.everywhere(call);
    var wanted = new Wanted(request.projectId(), request.applicationId(), request.name());
    CreateOIDCApplicationRequest oidc = request.oidcConfiguration();
    if (oidc != null) {
      Created created = ApplicationCreation.oidc(reach, wanted, OidcMapping.config(oidc));
      return created(created, OidcMapping.created(created), null, null);
    }
    CreateSAMLApplicationRequest saml = request.samlConfiguration();
    if (saml != null) {
      Application app =
          ApplicationCreation.saml(
              reach,
              wanted,
              SamlMetadata.of(saml.metadataXml(), saml.metadataUrl(), saml.loginVersion()));
      return created(new Created(app, ""), null, new EmptyResponse(), null);
    }
    CreateAPIApplicationRequest api = request.apiConfiguration();
    if (api != null) {
      Created created =
          ApplicationCreation.api(reach, wanted, ApiMapping.authMethod(api.authMethodType()));
      return created(
          created,
          null,
          null,
          new CreateAPIApplicationResponse(created.application().clientId(), created.secret()));
    }
    throw Fault.invalidArgument("APP-0iiN46", "unknown app type");
  }

  private static CreateApplicationResponse created(
      Created created,
      @Nullable CreateOIDCApplicationResponse oidc,
      @Nullable EmptyResponse saml,
      @Nullable CreateAPIApplicationResponse api) {
    Application app = created.application();
    return new CreateApplicationResponse(app.plainId(), app.stamp().createdAt(), oidc, saml, api);
  }

  /**
   * As on the real server the name is changed first, on its own: if the configuration is refused
   * afterwards, the name stays changed.
   */
  static ChangedResponse update(Call call, UpdateApplicationRequest request) {
    ApplicationScope reach = ApplicationScope.everywhere(call);
    var place = new ApplicationRef(request.projectId(), request.applicationId());
    Optional<Application> changed = Optional.empty();
    String name = request.name().strip();
    if (!name.isEmpty()) {
      changed = Optional.of(ApplicationChanges.rename(reach, place, name));
    }
    UpdateOIDCApplicationConfigurationRequest oidc = request.oidcConfiguration();
    UpdateAPIApplicationConfigurationRequest api = request.apiConfiguration();
    UpdateSAMLApplicationConfigurationRequest saml = request.samlConfiguration();
    if (oidc != null) {
      changed = Optional.of(ApplicationChanges.changeOidc(reach, place, oidc));
    } else if (api != null) {
      var authMethod = ApiMapping.authMethod(api.authMethodType());
      changed = Optional.of(ApplicationChanges.changeApi(reach, place, authMethod));
    } else if (saml != null) {
      var metadata = SamlMetadata.of(saml.metadataXml(), saml.metadataUrl(), saml.loginVersion());
      changed = Optional.of(ApplicationChanges.changeSaml(reach, place, metadata));
    }
    return new ChangedResponse(changed.map(app -> app.stamp().changedAt()).orElse(Stamp.NEVER));
  }

  static DeactivateApplicationResponse deactivate(Call call, ApplicationIdRequest request) {
    return new DeactivateApplicationResponse(
        changedAt(
            ApplicationChanges.deactivate(
                ApplicationScope.everywhere(call),
                new ApplicationRef(request.projectId(), request.applicationId()))));
  }

  static ReactivateApplicationResponse reactivate(Call call, ApplicationIdRequest request) {
    return new ReactivateApplicationResponse(
        changedAt(
            ApplicationChanges.reactivate(
                ApplicationScope.everywhere(call),
                new ApplicationRef(request.projectId(), request.applicationId()))));
  }

  static DeletedResponse delete(Call call, ApplicationIdRequest request) {
    return new DeletedResponse(
        changedAt(
            ApplicationChanges.remove(
                ApplicationScope.everywhere(call),
                new ApplicationRef(request.projectId(), request.applicationId()))));
  }

  private static Instant changedAt(Application app) {
    return app.stamp().changedAt();
  }

  static GenerateClientSecretResponse newSecret(Call call, ApplicationIdRequest request) {
    Created created =
        ApplicationChanges.newSecret(
            ApplicationScope.everywhere(call),
            new ApplicationRef(request.projectId(), request.applicationId()),
            "COMMAND-Kd92s",
            app -> {});
    return new GenerateClientSecretResponse(created.secret(), changedAt(created.application()));
  }
}
