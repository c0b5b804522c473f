package io.zitadeltestkit.embedded.api.oidc;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.oidc.OidcMessages.AuthorizeOrDenyDeviceAuthorizationRequest;
import io.zitadeltestkit.embedded.api.oidc.OidcMessages.CreateCallbackRequest;
import io.zitadeltestkit.embedded.api.oidc.OidcMessages.GetAuthRequestRequest;
import io.zitadeltestkit.embedded.api.oidc.OidcMessages.GetDeviceAuthorizationRequestRequest;
import io.zitadeltestkit.embedded.oidc.AuthRequests;
import io.zitadeltestkit.embedded.operation.Service;
import io.zitadeltestkit.embedded.operation.Verb;

/** {@code zitadel.oidc.v2.OIDCService}. */
public final class OidcApi implements Api {
  private final AuthRequestCalls authRequests;

  /** A service over some auth requests. */
  public OidcApi(AuthRequests authRequests) {
    this.authRequests = new AuthRequestCalls(authRequests);
  }

  @Override
  public Service service() {
    return Service.v2("zitadel.oidc.v2.OIDCService")
        .add("GetAuthRequest", GetAuthRequestRequest.class, authRequests::get)
        .rest(Verb.GET, "/v2/oidc/auth_requests/{auth_request_id}")
        .add("CreateCallback", CreateCallbackRequest.class, authRequests::createCallback)
        .rest(Verb.POST, "/v2/oidc/auth_requests/{auth_request_id}")
        .add(
            "GetDeviceAuthorizationRequest",
            GetDeviceAuthorizationRequestRequest.class,
            DeviceCalls::get)
        .rest(Verb.GET, "/v2/oidc/device_authorization/{user_code}")
        .add(
            "AuthorizeOrDenyDeviceAuthorization",
            AuthorizeOrDenyDeviceAuthorizationRequest.class,
            DeviceCalls::authorizeOrDeny)
        .rest(Verb.POST, "/v2/oidc/device_authorization/{device_authorization_id}");
  }
}
