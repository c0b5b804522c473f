package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about an organization's instance. */
public final class InformationMethodsV1 {
  private InformationMethodsV1() {}

  record GetOIDCInformationResponse(String issuer, String discoveryEndpoint) {}

  record GetIAMResponse(String globalOrgId, String iamProjectId, String defaultOrgId) {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add(
            "GetOIDCInformation",
            EmptyRequest.class,
            (call, request) ->
                new GetOIDCInformationResponse(
                    call.origin(), call.origin() + "/.well-known/openid-configuration"))
        .add(
            "GetIAM",
            EmptyRequest.class,
            (call, request) -> {
              InstanceInfo info = InstanceInfo.of(call.state());
              return new GetIAMResponse(info.defaultOrgId(), info.projectId(), info.defaultOrgId());
            });
  }
}
