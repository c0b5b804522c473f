package io.zitadeltestkit.embedded.internal.api.oidc;

import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.AuthorizeOrDenyDeviceAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.CreateCallbackRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetAuthRequestRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetDeviceAuthorizationRequestRequest;
import io.zitadeltestkit.embedded.internal.oidc.authorize.AuthRequests;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.oidc.v2.OIDCService}. */
public final class OidcApi implements Api {
  private final AuthRequestCalls authRequests;

  /** A service over some auth requests. */
  public OidcApi(AuthRequests authRequests) {
    this.authRequests = new AuthRequestCalls(authRequests);
  }

  @Override
  public Service service() {
    return Service.of("zitadel.oidc.v2.OIDCService")
        .add("GetAuthRequest", GetAuthRequestRequest.class, authRequests::get)
        .add("CreateCallback", CreateCallbackRequest.class, authRequests::createCallback)
        .add(
            "GetDeviceAuthorizationRequest",
            GetDeviceAuthorizationRequestRequest.class,
            DeviceCalls::get)
        .add(
            "AuthorizeOrDenyDeviceAuthorization",
            AuthorizeOrDenyDeviceAuthorizationRequest.class,
            DeviceCalls::authorizeOrDeny);
  }
}
