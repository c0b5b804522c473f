package io.zitadeltestkit.embedded.api.management;

import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.api.v1.NoIdentityProviders;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import java.util.List;

/** The methods about the instance that an organisation is in. */
final class InformationMethods {
  private InformationMethods() {}

  /** Asks for what needs no saying. */
  record Nothing() {}

  record GetOIDCInformationResponse(String issuer, String discoveryEndpoint) {}

  record GetIAMResponse(String globalOrgId, String iamProjectId, String defaultOrgId) {}

  record GetSupportedLanguagesResponse(List<String> languages) {}

  static void addTo(FirstGeneration service) {
    service
        .add(
            "GetOIDCInformation",
            Nothing.class,
            (call, request) ->
                new GetOIDCInformationResponse(
                    call.origin(), call.origin() + "/.well-known/openid-configuration"))
        .add(
            "GetIAM",
            Nothing.class,
            (call, request) -> {
              InstanceInfo info = InstanceInfo.of(call.state());
              return new GetIAMResponse(info.defaultOrgId(), info.projectId(), info.defaultOrgId());
            })
        .add(
            "GetSupportedLanguages",
            Nothing.class,
            (call, request) -> new GetSupportedLanguagesResponse(Languages.SUPPORTED));
    NoIdentityProviders.addToManagement(service);
  }
}
