package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.App;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.AppState;
import io.zitadeltestkit.embedded.internal.api.application.AppMessagesV1.SAMLConfig;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.model.project.ApiConfig;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.nio.charset.StandardCharsets;

/** Shows applications as the first generation does. */
final class AppViewsV1 {
  private AppViewsV1() {}

  static App of(Application app) {
    OidcConfig oidc = app.oidc();
    ApiConfig api = app.api();
    SamlConfig saml = app.saml();
    return new App(
        app.id(),
        DetailsV1.of(app.stamp(), app.orgId()),
        app.active() ? AppState.APP_STATE_ACTIVE : AppState.APP_STATE_INACTIVE,
        app.name(),
        oidc == null ? null : OidcConfigsV1.of(OidcMapping.view(oidc)),
        api == null ? null : ApiMapping.view(api),
        saml == null
            ? null
            : new SAMLConfig(
                Bytes.of(saml.metadata().getBytes(StandardCharsets.UTF_8)),
                null,
                LoginMapping.view(saml.loginVersion())));
  }
}
