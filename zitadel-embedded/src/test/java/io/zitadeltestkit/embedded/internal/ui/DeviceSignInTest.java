package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connects a device without a browser. */
final class DeviceSignInTest extends ShopSignIn {
  private static EmbeddedCalls.Answer startDevice() {
    return admin.form(
        "/oauth/v2/device_authorization", Map.of("client_id", clientId, "scope", "openid"));
  }

  private static EmbeddedCalls.Answer deviceTokens(EmbeddedCalls.Answer device) {
    return admin.form(
        "/oauth/v2/token",
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:device_code",
            "client_id",
            clientId,
            "device_code",
            device.text("device_code")));
  }

  private Page consent(EmbeddedCalls.Answer device) {
    Page code =
        browser.open(device.text("verification_uri_complete").replace(server.baseUrl(), ""));
    assertThat(code.form().fields()).containsEntry("user_code", device.text("user_code"));
    Page consent = signIn(browser.submit(code, Map.of()), alice);
    assertThat(consent.heading()).isEqualTo("Allow the device?");
    return consent;
  }

  @Test
  void connectsADevice() {
    EmbeddedCalls.Answer device = startDevice().ok();
    Page done = browser.submit(consent(device), Map.of("decision", "allow"));

    assertThat(done.heading()).isEqualTo("The device is connected");
    assertThat(deviceTokens(device).ok().text("access_token")).isNotEmpty();
  }

  @Test
  void refusesADevice() {
    EmbeddedCalls.Answer device = startDevice().ok();
    Page refused = browser.submit(consent(device), Map.of("decision", "deny"));

    assertThat(refused.heading()).isEqualTo("The device was refused");
    assertThat(deviceTokens(device).text("error")).isEqualTo("access_denied");
  }

  @Test
  void takesACodeAsPeopleTypeIt() {
    String code = startDevice().text("user_code").replace("-", " ").toLowerCase(Locale.ROOT);
    assertThat(browser.submit(browser.open("/device"), Map.of("user_code", code)).heading())
        .isEqualTo("Sign in");

    server.clock().advance(Duration.ofMinutes(6));
    assertThat(browser.submit(browser.open("/device"), Map.of("user_code", code)).alert())
        .isEqualTo(
            "This code is unknown, or has expired. Check it, or let the device show another one.");
  }
}
