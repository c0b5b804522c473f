package io.zitadeltestkit.embedded.internal.oidc.device;

import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization.Progress;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.signin.SignInRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Connects the sign-in pages with the requests of devices. */
public final class DeviceSignIn {
  private static final String PREFIX = "device_";
  private static final String PAGE = "/ui/v2/login/device";
  private static final int HALF_CODE = 4;

  private DeviceSignIn() {}

  public static boolean isDevice(String requestId) {
    return requestId.startsWith(PREFIX);
  }

  /** Finds a request by its code; case and hyphen do not matter. */
  public static Optional<String> find(Instance instance, String userCode) {
    String letters = userCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    String code =
        letters.length() == 2 * HALF_CODE
            ? letters.substring(0, HALF_CODE) + "-" + letters.substring(HALF_CODE)
            : userCode;
    return DeviceAuthorizations.find(instance.state(), code)
        .map(DeviceAuthorizations.Described::request)
        .filter(request -> instance.now().isBefore(request.expiresAt()))
        .map(request -> PREFIX + request.id());
  }

  public static Optional<SignInRequest> describe(Instance instance, String requestId) {
    return instance
        .state()
        .find(DeviceAuthorization.TABLE, idOf(requestId))
        .filter(
            request ->
                request.progress() == Progress.INITIATED
                    && instance.now().isBefore(request.expiresAt()))
        .flatMap(request -> DeviceAuthorizations.describe(instance.state(), request))
        .map(
            found ->
                new SignInRequest(
                    requestId,
                    found.application(),
                    "",
                    Set.of(),
                    null,
                    Scopes.suffixes(Scopes.ORG_ID, found.request().scope()).stream()
                        .findFirst()
                        .orElse(""),
                    true));
  }

  public static String approve(Instance instance, String requestId, String sessionId) {
    instance.write(
        tx -> {
          DeviceAuthorizations.approve(tx, idOf(requestId), sessionId, null, () -> {});
          return true;
        });
    return PAGE + "/done";
  }

  public static String deny(Instance instance, String requestId) {
    instance.write(
        tx -> {
          DeviceAuthorizations.deny(tx, idOf(requestId), () -> {});
          return true;
        });
    return PAGE + "/denied";
  }

  private static String idOf(String requestId) {
    return requestId.substring(PREFIX.length());
  }
}
