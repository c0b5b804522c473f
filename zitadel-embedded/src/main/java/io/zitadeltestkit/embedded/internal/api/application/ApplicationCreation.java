package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateAPIApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateAPIApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateSAMLApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateSAMLApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.application.Applications.Created;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.OidcMessages.CreateOIDCApplicationResponse;
import io.zitadeltestkit.embedded.internal.api.project.Projects;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.Project;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** What creates applications. */
final class ApplicationCreation {
  private ApplicationCreation() {}

  static CreateApplicationResponse create(Call call, CreateApplicationRequest request) {
    CreateOIDCApplicationRequest oidc = request.oidcConfiguration();
    CreateSAMLApplicationRequest saml = request.samlConfiguration();
    CreateAPIApplicationRequest api = request.apiConfiguration();
    if (oidc != null) {
      OidcConfig config = OidcMapping.config(oidc);
      return call.write(tx -> createOidc(call, tx, request, config));
    }
    if (saml != null) {
      SamlConfig config =
          SamlMetadata.config(
              saml.metadataXml(),
              saml.metadataUrl(),
              OidcMapping.loginVersion(saml.loginVersion()));
      return call.write(tx -> createSaml(call, tx, request, config));
    }
    if (api != null) {
      var authMethod = ApiConfig.AuthMethod.values()[api.authMethodType().ordinal()];
      return call.write(tx -> createApi(call, tx, request, authMethod));
    }
    throw Fault.invalidArgument("APP-0iiN46", "unknown app type");
  }

  private static CreateApplicationResponse createOidc(
      Call call, Tx tx, CreateApplicationRequest request, OidcConfig config) {
    Project project = Projects.required(tx.state(), request.projectId());
    if (!OidcRules.isValid(
        config.responseTypes(),
        config.grantTypes(),
        config.clockSkew(),
        config.additionalOrigins())) {
      throw Fault.invalidArgument("PROJECT-1n8df", "Application invalid");
    }
    requireWrite(call, project);
    Created created =
        Applications.createOidc(tx, project, request.applicationId(), request.name(), config);
    Compliance compliance = Compliance.of(config);
    return new CreateApplicationResponse(
        created.application().id(),
        created.application().stamp().createdAt(),
        new CreateOIDCApplicationResponse(
            created.application().clientId(),
            created.secret(),
            compliance.nonCompliant(),
            OidcMapping.messages(compliance.problems())),
        null,
        null);
  }

  private static CreateApplicationResponse createApi(
      Call call, Tx tx, CreateApplicationRequest request, ApiConfig.AuthMethod authMethod) {
    Project project = Projects.required(tx.state(), request.projectId());
    requireWrite(call, project);
    Created created =
        Applications.createApi(tx, project, request.applicationId(), request.name(), authMethod);
    return new CreateApplicationResponse(
        created.application().id(),
        created.application().stamp().createdAt(),
        null,
        null,
        new CreateAPIApplicationResponse(created.application().clientId(), created.secret()));
  }

  private static CreateApplicationResponse createSaml(
      Call call, Tx tx, CreateApplicationRequest request, SamlConfig config) {
    Project project = Projects.required(tx.state(), request.projectId());
    requireWrite(call, project);
    Application app = Applications.createSaml(tx, project, request.name(), config);
    return new CreateApplicationResponse(
        app.id(), app.stamp().createdAt(), null, new CreateSAMLApplicationResponse(), null);
  }

  private static void requireWrite(Call call, Project project) {
    call.requireOn(project.orgId(), project.id(), "project.app.write");
  }
}
