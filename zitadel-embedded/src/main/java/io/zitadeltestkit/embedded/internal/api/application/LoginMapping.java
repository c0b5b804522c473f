package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginV1;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginV2;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.uri.UrlSyntax;
import org.jspecify.annotations.Nullable;

/** Turns messages about the login of an application into the model's form, and back. */
final class LoginMapping {
  private LoginMapping() {}

  static OidcConfig.LoginVersion version(@Nullable LoginVersion version) {
    if (version == null) {
      return OidcConfig.LoginVersion.UNSPECIFIED;
    }
    LoginV2 second = version.loginV2();
    if (second != null) {
      String baseUri = second.baseUri() == null ? "" : second.baseUri();
      UrlSyntax.requireValid(baseUri);
      return new OidcConfig.LoginVersion(2, baseUri);
    }
    return version.loginV1() == null
        ? OidcConfig.LoginVersion.UNSPECIFIED
        : new OidcConfig.LoginVersion(1, "");
  }

  static @Nullable LoginVersion view(OidcConfig.LoginVersion version) {
    Integer number = version.version();
    if (number == null) {
      return null;
    }
    return number == 1
        ? new LoginVersion(new LoginV1(), null)
        : new LoginVersion(null, new LoginV2(version.baseUri()));
  }
}
