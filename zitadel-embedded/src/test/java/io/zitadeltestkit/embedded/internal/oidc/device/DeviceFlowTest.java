package io.zitadeltestkit.embedded.internal.oidc.device;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeviceFlowTest {
  private static final String DECIDE =
      "zitadel.oidc.v2.OIDCService/AuthorizeOrDenyDeviceAuthorization";
  private static final String GET = "zitadel.oidc.v2.OIDCService/GetDeviceAuthorizationRequest";

  private static OidcTestBed bed;
  private static App app;
  private static Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    app =
        bed.newApp(
            bed.newProject(""),
            "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_DEVICE_CODE','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    minnie = bed.newPerson();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @AfterEach
  void resetClock() {
    bed.server.clock().reset();
  }

  private static DeviceAuthorizationSuccessResponse begin() throws Exception {
    return DeviceAuthorizationResponse.parse(
            new DeviceAuthorizationRequest.Builder(new ClientID(app.clientId()))
                .endpointURI(bed.metadata().getDeviceAuthorizationEndpointURI())
                .scope(new Scope("openid", "profile", "offline_access"))
                .build()
                .toHTTPRequest()
                .send())
        .toSuccessResponse();
  }

  private static String idOf(DeviceAuthorizationSuccessResponse device) {
    return bed.login
        .call(GET, "{'userCode':'" + device.getUserCode().getValue() + "'}")
        .ok()
        .text("deviceAuthorizationRequest.id");
  }

  private static EmbeddedCalls.Answer poll(DeviceAuthorizationSuccessResponse device) {
    return bed.post(
        "/oauth/v2/token",
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:device_code",
            "client_id",
            app.clientId(),
            "device_code",
            device.getDeviceCode().getValue()));
  }

  private static EmbeddedCalls.Answer approve(String id) {
    return bed.login.call(
        DECIDE, "{'deviceAuthorizationId':'%s',%s}".formatted(id, bed.session(minnie)));
  }

  @Test
  void issuesTokensOnceAPersonHasApproved() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();
    assertThat(device.getUserCode().getValue())
        .matches("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}");
    assertThat(refusal(poll(device)))
        .isEqualTo(
            "400 authorization_pending: The client SHOULD repeat the access token request to the"
                + " token endpoint, after interval from device authorization response.");

    approve(idOf(device)).ok();

    OIDCTokenResponse tokens =
        OIDCTokenResponse.parse(
            new TokenRequest.Builder(
                    bed.metadata().getTokenEndpointURI(),
                    new ClientID(app.clientId()),
                    new DeviceCodeGrant(device.getDeviceCode()))
                .build()
                .toHTTPRequest()
                .send());
    assertThat(tokens.getOIDCTokens().getIDToken().getJWTClaimsSet().getSubject())
        .isEqualTo(minnie.id());
    assertThat(tokens.getOIDCTokens().getRefreshToken()).isNotNull();
    assertThat(refusal(poll(device))).isEqualTo("400 invalid_grant: ");
  }

  @Test
  void aCodeExpires() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();

    bed.server.clock().advance(Duration.ofMinutes(6));

    assertThat(refusal(poll(device)))
        .isEqualTo("400 expired_token: The \"device_code\" has expired.");
  }

  @Test
  void decisionInTimeIsValidLater() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();
    approve(idOf(device)).ok();

    bed.server.clock().advance(Duration.ofMinutes(6));

    assertThat(poll(device).status()).isEqualTo(200);
  }

  @Test
  void isDecidedOnce() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();
    String id = idOf(device);
    approve(id).ok();

    assertThat(approve(id).error())
        .isEqualTo(
            "failed_precondition: Device Authorization Request has already been handled"
                + " (COMMAND-D30Jf)");
    assertThat(
            bed.login.call(GET, "{'userCode':'" + device.getUserCode().getValue() + "'}").error())
        .isEqualTo("not_found: Device Authorization Request does not exist (QUERY-Sah9a)");
  }

  @Test
  void deviceGetsNoDetailsOfALockedUser() throws Exception {
    Person locked = bed.newPerson();
    DeviceAuthorizationSuccessResponse device = begin();
    bed.login
        .call(
            DECIDE,
            "{'deviceAuthorizationId':'%s',%s}".formatted(idOf(device), bed.session(locked)))
        .ok();
    bed.admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'" + locked.id() + "'}").ok();

    assertThat(refusal(poll(device))).isEqualTo("400 invalid_grant: ");
  }

  @Test
  void refusesUnknownRequests() {
    assertThat(approve("123").error())
        .isEqualTo("failed_precondition: malformed encrypted value (CRYPT-ha6Oh)");
    assertThat(bed.login.call(DECIDE, "{'deviceAuthorizationId':'no id','deny':{}}").error())
        .isEqualTo("failed_precondition: malformed encrypted value (CRYPT-ha6Oh)");
    assertThat(bed.login.call(DECIDE, "{'deviceAuthorizationId':'123'}").error())
        .isEqualTo(
            "invalid_argument: invalid AuthorizeOrDenyDeviceAuthorizationRequest.Decision: value is"
                + " required");
    assertThat(bed.login.call(GET, "{'userCode':'short'}").error())
        .isEqualTo(
            "invalid_argument: invalid GetDeviceAuthorizationRequestRequest.UserCode: value length"
                + " must be 9 runes");
  }

  @Test
  void decisionNeedsThePermission() throws Exception {
    String id = idOf(begin());
    EmbeddedCalls bot = bed.admin.as(bed.admin.newToken(bed.admin.newMachine(bed.orgId)));

    assertThat(bot.call(DECIDE, "{'deviceAuthorizationId':'" + id + "','deny':{}}").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }

  @Test
  void isReadByAnyoneWithTheUserCode() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();
    EmbeddedCalls bot = bed.admin.as(bed.admin.newToken(bed.admin.newMachine(bed.orgId)));

    assertThat(
            bot.call(GET, "{'userCode':'" + device.getUserCode().getValue() + "'}")
                .ok()
                .text("deviceAuthorizationRequest.clientId"))
        .isEqualTo(
            bed.login
                .call(GET, "{'userCode':'" + device.getUserCode().getValue() + "'}")
                .ok()
                .text("deviceAuthorizationRequest.clientId"));
  }

  @Test
  void hasRestForms() throws Exception {
    DeviceAuthorizationSuccessResponse device = begin();

    String id =
        bed.login
            .rest("GET", "/v2/oidc/device_authorization/" + device.getUserCode().getValue(), "")
            .ok()
            .text("deviceAuthorizationRequest.id");
    bed.login.rest("POST", "/v2/oidc/device_authorization/" + id, "{'deny':{}}").ok();

    assertThat(refusal(poll(device)))
        .isEqualTo("400 access_denied: The authorization request was denied.");
  }
}
