package io.zitadeltestkit.embedded.api;

import io.zitadeltestkit.embedded.api.action.ActionApi;
import io.zitadeltestkit.embedded.api.admin.AdminApi;
import io.zitadeltestkit.embedded.api.application.ApplicationApi;
import io.zitadeltestkit.embedded.api.auth.AuthApi;
import io.zitadeltestkit.embedded.api.authorization.AuthorizationApi;
import io.zitadeltestkit.embedded.api.feature.FeatureApi;
import io.zitadeltestkit.embedded.api.idp.IdentityProviderApi;
import io.zitadeltestkit.embedded.api.instance.InstanceApi;
import io.zitadeltestkit.embedded.api.management.ManagementApi;
import io.zitadeltestkit.embedded.api.oidc.OidcApi;
import io.zitadeltestkit.embedded.api.org.OrganizationApi;
import io.zitadeltestkit.embedded.api.permission.InternalPermissionApi;
import io.zitadeltestkit.embedded.api.project.ProjectApi;
import io.zitadeltestkit.embedded.api.saml.SamlApi;
import io.zitadeltestkit.embedded.api.session.SessionApi;
import io.zitadeltestkit.embedded.api.settings.SettingsApi;
import io.zitadeltestkit.embedded.api.system.SystemApi;
import io.zitadeltestkit.embedded.api.user.UserApi;
import io.zitadeltestkit.embedded.api.webkey.WebKeyApi;
import io.zitadeltestkit.embedded.oidc.AuthRequests;
import io.zitadeltestkit.embedded.operation.Server;
import io.zitadeltestkit.embedded.operation.Service;
import java.util.List;
import java.util.stream.Stream;

/** All services that the server offers. */
public final class Apis {
  private Apis() {}

  /** Returns their tables. */
  public static List<Service> services(Server server, AuthRequests authRequests) {
    return Stream.<Api>of(
            new OrganizationApi(),
            new UserApi(),
            new InternalPermissionApi(),
            new SettingsApi(),
            new AuthApi(),
            new AdminApi(),
            new ManagementApi(),
            new ProjectApi(),
            new ApplicationApi(),
            new AuthorizationApi(),
            new SessionApi(),
            new InstanceApi(server),
            new SystemApi(server),
            new OidcApi(authRequests),
            new WebKeyApi(),
            new FeatureApi(),
            new IdentityProviderApi(),
            new ActionApi(),
            new SamlApi())
        .map(Api::service)
        .toList();
  }
}
