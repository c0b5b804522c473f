package io.zitadeltestkit.it.clients.nimbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.application.OidcGrantType;
import io.zitadeltestkit.client.application.OidcOptions;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A device without a browser asks, and somebody answers elsewhere. */
final class DeviceFlowTest {
  private static Acme acme;
  private static Sdk sdk;
  private static SignIns people;
  private static Person minnie;
  private static ClientID device;

  @BeforeAll
  static void start() {
    acme = new Acme();
    sdk = Sdk.discover(acme.server().baseUrl());
    people = new SignIns(acme);
    minnie = acme.person("Minnie", "Mouse");
    device =
        new ClientID(
            acme.zitadel()
                .applications()
                .create(
                    NewApplication.oidc(
                            "Television",
                            OidcOptions.nativeApplication("television:/")
                                .grantTypes(OidcGrantType.DEVICE_CODE))
                        .in(acme.projectId()))
                .clientId());
  }

  @AfterAll
  static void stop() {
    people.close();
    acme.close();
  }

  @AfterEach
  void resetClock() {
    acme.server().clock().reset();
  }

  private static DeviceAuthorizationSuccessResponse begin() throws IOException, ParseException {
    return DeviceAuthorizationResponse.parse(
            new DeviceAuthorizationRequest.Builder(device)
                .endpointURI(sdk.provider().getDeviceAuthorizationEndpointURI())
                .scope(new Scope("openid", "profile"))
                .build()
                .toHTTPRequest()
                .send())
        .toSuccessResponse();
  }

  private static TokenResponse poll(DeviceAuthorizationSuccessResponse begun) {
    return sdk.ask(device, new DeviceCodeGrant(begun.getDeviceCode()));
  }

  @Test
  void givesTokensOnceSomebodyAgreed() throws Exception {
    DeviceAuthorizationSuccessResponse begun = begin();
    assertThat(begun.getVerificationURI().toString()).startsWith(acme.server().baseUrl());
    assertThat(begun.getVerificationURIComplete().toString())
        .contains(begun.getUserCode().getValue());
    assertThat(Sdk.error(poll(begun)))
        .isEqualTo(DeviceAuthorizationGrantError.AUTHORIZATION_PENDING);

    people.decide(begun.getUserCode().getValue(), Map.of("session", people.session(minnie)));

    OIDCTokens tokens = Sdk.tokens(poll(begun)).getOIDCTokens();
    assertThat(sdk.validate(tokens.getIDToken(), device, null).getSubject().getValue())
        .isEqualTo(minnie.id());
    assertThat(sdk.userInfo(tokens.getAccessToken()).toSuccessResponse().getUserInfo().getName())
        .isEqualTo("Minnie Mouse");
    assertThat(Sdk.error(poll(begun))).isEqualTo(OAuth2Error.INVALID_GRANT);
  }

  @Test
  void saysThatSomebodyRefused() throws Exception {
    DeviceAuthorizationSuccessResponse begun = begin();

    people.decide(begun.getUserCode().getValue(), Map.of("deny", Map.of()));

    assertThat(Sdk.error(poll(begun))).isEqualTo(OAuth2Error.ACCESS_DENIED);
  }

  @Test
  void saysThatNobodyAnswered() throws Exception {
    DeviceAuthorizationSuccessResponse begun = begin();

    acme.server().clock().advance(Duration.ofSeconds(begun.getLifetime() + 1));

    assertThat(Sdk.error(poll(begun))).isEqualTo(DeviceAuthorizationGrantError.EXPIRED_TOKEN);
  }
}
