package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/** The parts that requests to create and to change an application have in common. */
final class ApplicationFields {
  static final String OIDC = "oidcConfiguration";
  static final String API = "apiConfiguration";

  private ApplicationFields() {}

  static Fields oidc(OidcOptions options) {
    return Check.given(options, "options").request();
  }

  static Fields api(ApiAuthMethod method) {
    return Fields.of(
        "authMethodType", "API_AUTH_METHOD_TYPE_" + Check.known(method, "method").name());
  }
}
