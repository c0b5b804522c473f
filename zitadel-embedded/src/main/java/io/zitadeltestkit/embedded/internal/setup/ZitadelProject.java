package io.zitadeltestkit.embedded.internal.setup;

import io.zitadeltestkit.embedded.internal.api.application.Applications;
import io.zitadeltestkit.embedded.internal.api.project.Projects;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ResponseType;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Comparator;
import java.util.List;

/** The project of Zitadel's own API, and its applications. */
final class ZitadelProject {
  private ZitadelProject() {}

  /** Creates it and returns its id. */
  static String create(Tx tx, String orgId, NewInstance plan) {
    Project project = Projects.create(tx, orgId, tx.newId(), Projects.Settings.named("ZITADEL"));
    for (String name : List.of("Management-API", "Admin-API", "Auth-API")) {
      Applications.createApi(tx, project, null, name, ApiConfig.AuthMethod.PRIVATE_KEY_JWT);
    }
    String port = plan.port() == 0 ? "" : ":" + plan.port();
    List<String> baseUrls =
        tx.state()
            .all(InstanceDomain.TABLE)
            .sorted(Comparator.comparing(domain -> domain.stamp().order()))
            .map(domain -> "http://" + domain.id() + port)
            .toList();
    Applications.createOidc(tx, project, null, "Management Console", console(baseUrls));
    return project.id();
  }

  private static OidcConfig console(List<String> baseUrls) {
    return OidcConfig.NOTHING.with(
        b ->
            b.redirectUris(each(baseUrls, "/ui/console/auth/callback"))
                .postLogoutRedirectUris(each(baseUrls, "/ui/console/signedout"))
                .responseTypes(List.of(ResponseType.CODE))
                .grantTypes(List.of(GrantType.AUTHORIZATION_CODE))
                .applicationType(ApplicationType.USER_AGENT)
                .authMethod(AuthMethod.NONE)
                .devMode(true));
  }

  private static List<String> each(List<String> baseUrls, String path) {
    return baseUrls.stream().map(url -> url + path).toList();
  }
}
