package io.zitadeltestkit.embedded.internal.api.saml;

import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.saml.v2.SAMLService}: only a real server signs people in by SAML. */
public final class SamlApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.saml.v2.SAMLService");
  }
}
