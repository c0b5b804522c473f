package io.zitadeltestkit.embedded.internal.oidc.device;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization.Progress;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.client.TokenClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Issued;
import io.zitadeltestkit.embedded.internal.oidc.token.OidcSessions.Request;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenAnswer;
import io.zitadeltestkit.embedded.internal.oidc.token.TokenIssuer;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Tx;
import io.zitadeltestkit.embedded.internal.version.Difference;

/**
 * {@code urn:ietf:params:oauth:grant-type:device_code}: a device polls for its tokens. Before v4.16
 * any client that knows the code may do so, not only the one that it was issued to.
 */
public final class DeviceCodeGrant implements OAuthEndpoint {
  private final TokenIssuer tokens;

  public DeviceCodeGrant(TokenIssuer tokens) {
    this.tokens = tokens;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    if (call.parameter("device_code").isEmpty()) {
      throw OAuthFault.invalidRequest("device_code missing");
    }
    TokenClient tokenClient = client.tokens();
    Issued issued;
    try {
      issued = call.instance().write(tx -> exchange(tx, call, tokenClient));
    } catch (Fault refusal) {
      // Devices get invalid_grant for all refusals.
      throw OAuthFault.invalidGrant("");
    }
    return TokenAnswer.of(call, tokens, tokenClient, issued);
  }

  private static Issued exchange(Tx tx, OAuthCall call, TokenClient client) {
    boolean onlyOwn = tx.profile().has(Difference.DEVICE_CODE_OF_CLIENT);
    DeviceAuthorization device =
        tx.state()
            .findBy(
                DeviceAuthorization.TABLE,
                DeviceAuthorization.BY_DEVICE_CODE,
                Hashes.of(call.parameter("device_code")))
            .filter(found -> !onlyOwn || found.clientId().equals(client.id()))
            .orElseThrow(
                () ->
                    onlyOwn
                        ? OAuthFault.otherClient("authorization request")
                        : OAuthFault.invalidGrant(""));
    requireApproved(tx, device);
    tx.put(
        DeviceAuthorization.TABLE,
        device.with(b -> b.progress(Progress.DONE).stamp(tx.changed(device))));
    Request wanted =
        new Request(
            client.named(device.clientId()),
            device.userId(),
            device.orgId(),
            device.sessionId(),
            device.audience(),
            device.scope(),
            device.authMethods(),
            device.authTime(),
            "");
    return OidcSessions.open(tx, wanted, device.scope().contains(Scopes.OFFLINE_ACCESS));
  }

  /** A decision is valid even if the device polls for it late. */
  private static void requireApproved(Tx tx, DeviceAuthorization device) {
    switch (device.progress()) {
      case INITIATED -> {
        if (device.expiresAt().isBefore(tx.now())) {
          throw OAuthFault.expiredToken();
        }
        throw OAuthFault.authorizationPending();
      }
      case DENIED -> throw OAuthFault.accessDenied("The authorization request was denied.");
      case DONE -> throw OAuthFault.invalidGrant("");
      case APPROVED -> {}
    }
  }
}
