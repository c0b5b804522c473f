package io.zitadeltestkit.embedded.internal.api.oidc;

import io.zitadeltestkit.embedded.internal.api.message.EmptyResponse;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.AuthorizeOrDenyDeviceAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.DeviceAuthorizationRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetDeviceAuthorizationRequestRequest;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.GetDeviceAuthorizationRequestResponse;
import io.zitadeltestkit.embedded.internal.api.oidc.AuthRequestMessages.Session;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.oidc.device.DeviceAuthorizations;
import io.zitadeltestkit.embedded.internal.oidc.device.DeviceAuthorizations.Described;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** Reads, approves and denies the requests of devices. */
final class DeviceCalls {
  private DeviceCalls() {}

  static GetDeviceAuthorizationRequestResponse get(
      Call call, GetDeviceAuthorizationRequestRequest request) {
    Described found =
        DeviceAuthorizations.find(call.state(), request.userCode())
            .orElseThrow(
                () -> Fault.notFound("QUERY-Sah9a", "Device Authorization Request does not exist"));
    DeviceAuthorization device = found.request();
    return new GetDeviceAuthorizationRequestResponse(
        new DeviceAuthorizationRequest(
            device.id(), device.clientId(), device.scope(), found.application(), found.project()));
  }

  static EmptyResponse authorizeOrDeny(
      Call call, AuthorizeOrDenyDeviceAuthorizationRequest request) {
    String id = request.deviceAuthorizationId();
    Session session = request.session();
    Runnable permission = () -> call.requireOnInstance("session.link");
    call.change(
        tx -> {
          if (session == null) {
            DeviceAuthorizations.deny(tx, id, permission);
          } else {
            DeviceAuthorizations.approve(
                tx, id, session.sessionId(), session.sessionToken(), permission);
          }
        });
    return new EmptyResponse();
  }
}
