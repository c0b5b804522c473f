package io.zitadeltestkit.embedded.internal.server;

import io.zitadeltestkit.embedded.internal.api.action.ActionApi;
import io.zitadeltestkit.embedded.internal.api.administrator.InternalPermissionApi;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationApi;
import io.zitadeltestkit.embedded.internal.api.authorization.AuthorizationApi;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureApi;
import io.zitadeltestkit.embedded.internal.api.idp.IdentityProviderApi;
import io.zitadeltestkit.embedded.internal.api.instance.InstanceApi;
import io.zitadeltestkit.embedded.internal.api.instance.SystemApi;
import io.zitadeltestkit.embedded.internal.api.oidc.OidcApi;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationApi;
import io.zitadeltestkit.embedded.internal.api.project.ProjectApi;
import io.zitadeltestkit.embedded.internal.api.saml.SamlApi;
import io.zitadeltestkit.embedded.internal.api.session.SessionApi;
import io.zitadeltestkit.embedded.internal.api.settings.SettingsApi;
import io.zitadeltestkit.embedded.internal.api.user.UserApi;
import io.zitadeltestkit.embedded.internal.api.v1.AdminApi;
import io.zitadeltestkit.embedded.internal.api.v1.AuthApi;
import io.zitadeltestkit.embedded.internal.api.v1.ManagementApi;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyApi;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Server;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.operation.Services;
import java.util.List;
import java.util.function.Supplier;

/** All services that the server offers. */
public final class Apis {
  private static final String SECOND_GENERATION = "/v2/";

  /** The previews of the second generation, which a real server still has; none is implemented. */
  private static final List<String> PREVIEWS =
      List.of(
          "zitadel.action.v2beta.ActionService",
          "zitadel.app.v2beta.AppService",
          "zitadel.authorization.v2beta.AuthorizationService",
          "zitadel.feature.v2beta.FeatureService",
          "zitadel.instance.v2beta.InstanceService",
          "zitadel.internal_permission.v2beta.InternalPermissionService",
          "zitadel.oidc.v2beta.OIDCService",
          "zitadel.org.v2beta.OrganizationService",
          "zitadel.project.v2beta.ProjectService",
          "zitadel.session.v2beta.SessionService",
          "zitadel.settings.v2beta.SettingsService",
          "zitadel.user.v2beta.UserService",
          "zitadel.webkey.v2beta.WebKeyService");

  /** The experiments of a third generation; none is implemented. */
  private static final List<String> RESOURCES =
      List.of(
          "zitadel.resources.user.v3alpha.ZITADELUsers",
          "zitadel.resources.userschema.v3alpha.ZITADELUserSchemas");

  private Apis() {}

  /** {@return their tables, each made when first used} */
  public static Services services(Server server, AuthRequests authRequests) {
    Services services = new Services();
    add(services, "zitadel.org.v2.OrganizationService", SECOND_GENERATION, OrganizationApi::new);
    add(services, "zitadel.user.v2.UserService", SECOND_GENERATION, UserApi::new);
    add(
        services,
        "zitadel.internal_permission.v2.InternalPermissionService",
        SECOND_GENERATION,
        InternalPermissionApi::new);
    add(services, "zitadel.settings.v2.SettingsService", SECOND_GENERATION, SettingsApi::new);
    add(services, "zitadel.project.v2.ProjectService", SECOND_GENERATION, ProjectApi::new);
    add(
        services,
        "zitadel.application.v2.ApplicationService",
        SECOND_GENERATION,
        ApplicationApi::new);
    add(
        services,
        "zitadel.authorization.v2.AuthorizationService",
        SECOND_GENERATION,
        AuthorizationApi::new);
    add(services, "zitadel.session.v2.SessionService", SECOND_GENERATION, SessionApi::new);
    add(
        services,
        "zitadel.instance.v2.InstanceService",
        SECOND_GENERATION,
        () -> new InstanceApi(server));
    add(
        services,
        "zitadel.oidc.v2.OIDCService",
        SECOND_GENERATION,
        () -> new OidcApi(authRequests));
    add(services, "zitadel.webkey.v2.WebKeyService", SECOND_GENERATION, WebKeyApi::new);
    add(services, "zitadel.feature.v2.FeatureService", SECOND_GENERATION, FeatureApi::new);
    add(
        services,
        "zitadel.idp.v2.IdentityProviderService",
        SECOND_GENERATION,
        IdentityProviderApi::new);
    add(services, "zitadel.action.v2.ActionService", SECOND_GENERATION, ActionApi::new);
    add(services, "zitadel.saml.v2.SAMLService", SECOND_GENERATION, SamlApi::new);
    add(services, "zitadel.auth.v1.AuthService", "/auth/v1/", AuthApi::new);
    add(services, "zitadel.admin.v1.AdminService", "/admin/v1/", AdminApi::new);
    add(services, "zitadel.management.v1.ManagementService", "/management/v1/", ManagementApi::new);
    add(services, "zitadel.system.v1.SystemService", "/system/v1/", () -> new SystemApi(server));
    for (String name : PREVIEWS) {
      services.add(name, "/v2beta/", () -> Service.of(name));
    }
    for (String name : RESOURCES) {
      services.add(name, "/resources/v3alpha/", () -> Service.of(name));
    }
    String debugEvents = "zitadel.resources.debug_events.v3alpha.ZITADELDebugEvents";
    services.add(debugEvents, "/v3alpha/", () -> Service.of(debugEvents));
    return services;
  }

  private static void add(Services services, String name, String prefix, Supplier<Api> api) {
    services.add(name, prefix, () -> api.get().service());
  }
}
