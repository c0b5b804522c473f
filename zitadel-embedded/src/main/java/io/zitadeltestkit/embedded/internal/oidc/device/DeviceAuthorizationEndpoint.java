package io.zitadeltestkit.embedded.internal.oidc.device;

import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCode;
import com.nimbusds.oauth2.sdk.device.UserCode;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization.Progress;
import io.zitadeltestkit.embedded.internal.oidc.authorize.RequestedOrganization;
import io.zitadeltestkit.embedded.internal.oidc.client.ClientAuthentication;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.Nimbus;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Starts the sign-in for a device without a browser.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>
 */
public final class DeviceAuthorizationEndpoint {
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final int DEVICE_CODE_BYTES = 16;

  private DeviceAuthorizationEndpoint() {}

  public static HttpAnswer answer(OAuthCall call) {
    OidcClient client = ClientAuthentication.authenticate(call);
    DeviceCode deviceCode = new DeviceCode(Hashes.randomText(DEVICE_CODE_BYTES));
    UserCode userCode = new UserCode();
    List<String> scope = client.scope(Scopes.of(call));
    RequestedOrganization.mistakeOfDevice(call, scope)
        .ifPresent(
            mistake -> {
              throw mistake;
            });
    call.instance()
        .write(
            tx ->
                tx.put(
                    DeviceAuthorization.TABLE,
                    new DeviceAuthorization(
                        tx.tokens().device(tx.newId()),
                        client.id(),
                        Hashes.of(deviceCode.getValue()),
                        Hashes.of(userCode.getValue()),
                        tx.now().plus(LIFETIME),
                        scope,
                        client.audience(scope),
                        Progress.INITIATED,
                        "",
                        "",
                        "",
                        null,
                        List.of(),
                        tx.created())));
    URI page = URI.create(call.issuer().url() + "/device");
    return Json.ok(
        Nimbus.plain(
            new DeviceAuthorizationSuccessResponse(
                    deviceCode,
                    userCode,
                    page,
                    URI.create(page + "?user_code=" + userCode.getValue()),
                    LIFETIME.toSeconds(),
                    INTERVAL.toSeconds(),
                    null)
                .toJSONObject()));
  }
}
