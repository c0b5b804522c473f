package io.zitadeltestkit.embedded.api.saml;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.saml.v2.SAMLService}: only a real server signs people in by SAML. */
public final class SamlApi implements Api {
  private static final String REQUEST = "/v2/saml/saml_requests/{saml_request_id}";

  @Override
  public Service service() {
    return Service.v2("zitadel.saml.v2.SAMLService")
        .elsewhere("GetSAMLRequest", Verb.GET, REQUEST)
        .elsewhere("CreateResponse", Verb.POST, REQUEST);
  }
}
