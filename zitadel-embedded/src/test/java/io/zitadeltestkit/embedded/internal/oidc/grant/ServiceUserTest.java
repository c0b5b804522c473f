package io.zitadeltestkit.embedded.internal.oidc.grant;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.ZITADEL;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import io.zitadeltestkit.embedded.internal.oidc.TestKeys;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceUserTest {
  private static final String TOKEN = "/oauth/v2/token";

  private static OidcTestBed bed;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @AfterEach
  void resetClock() {
    bed.server.clock().reset();
  }

  private static EmbeddedCalls.Answer ask(Bot bot, String scope) {
    return bed.post(
        TOKEN,
        Map.of("grant_type", "client_credentials", "scope", scope),
        basic(bot.name(), bot.secret()));
  }

  @Test
  void issuesAJwtThatAThirdPartyLibraryVerifies() throws Exception {
    Bot bot = bed.newBot("JWT");
    TokenRequest request =
        new TokenRequest.Builder(
                bed.metadata().getTokenEndpointURI(),
                new ClientSecretBasic(new ClientID(bot.name()), new Secret(bot.secret())),
                new ClientCredentialsGrant())
            .scope(new Scope("openid", ZITADEL))
            .build();

    OIDCTokenResponse answer = OIDCTokenResponse.parse(request.toHTTPRequest().send());

    JWTClaimsSet claims = bed.verified(answer.getOIDCTokens().getAccessToken().getValue());
    assertThat(claims.getSubject()).isEqualTo(bot.id());
    assertThat(claims.getStringClaim("client_id")).isEqualTo(bot.name());
    assertThat(answer.getOIDCTokens().getAccessToken().getLifetime())
        .isBetween(Duration.ofHours(12).toSeconds() - 60, Duration.ofHours(12).toSeconds());
    assertThat(answer.getOIDCTokens().getIDToken().getJWTClaimsSet().getAudience())
        .contains(bot.name());
  }

  @Test
  void issuesAnOpaqueTokenAndNoIdTokenByDefault() throws Exception {
    Bot bot = bed.newBot("BEARER");
    TokenRequest request =
        new TokenRequest.Builder(
                bed.metadata().getTokenEndpointURI(),
                new ClientSecretPost(new ClientID(bot.name()), new Secret(bot.secret())),
                new ClientCredentialsGrant())
            .scope(new Scope(ZITADEL))
            .build();

    AccessTokenResponse answer = AccessTokenResponse.parse(request.toHTTPRequest().send());

    assertThat(answer.getTokens().getAccessToken().getValue().split("\\.", -1)).hasSize(5);
    assertThat(answer.getCustomParameters()).doesNotContainKey("id_token");
    assertThat(answer.getTokens().getRefreshToken()).isNull();
  }

  @Test
  void itsTokensAuthenticateCallsUntilTheyExpire() {
    Bot bot = bed.newBot("BEARER");
    EmbeddedCalls asBot = bed.admin.as(ask(bot, ZITADEL).ok().text("access_token"));
    String getUser = "zitadel.user.v2.UserService/GetUserByID";
    String itself = "{'userId':'" + bot.id() + "'}";

    assertThat(asBot.call(getUser, itself).ok().text("user.userId")).isEqualTo(bot.id());
    bed.server.clock().advance(Duration.ofHours(12));
    assertThat(asBot.call(getUser, itself).error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void aLockedUsersTokensStayInvalid() {
    Bot bot = bed.newBot("JWT");
    String token = ask(bot, "openid").ok().text("access_token");
    String user = "{'userId':'" + bot.id() + "'}";

    bed.admin.call("zitadel.user.v2.UserService/LockUser", user).ok();
    assertThat(refusal(ask(bot, "openid"))).isEqualTo("400 invalid_request: Errors.User.NotActive");
    bed.admin.call("zitadel.user.v2.UserService/UnlockUser", user).ok();

    assertThat(refusal(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + token)))
        .isEqualTo("401 access_denied: access token invalid");
    assertThat(ask(bot, "openid").status()).isEqualTo(200);
  }

  @Test
  void aRemovedUsersTokensAreInvalid() {
    Bot bot = bed.newBot("BEARER");
    String token = ask(bot, "openid").ok().text("access_token");

    bed.admin.call("zitadel.user.v2.UserService/DeleteUser", "{'userId':'" + bot.id() + "'}").ok();

    assertThat(refusal(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + token)))
        .isEqualTo("401 access_denied: access token invalid");
  }

  @Test
  void reportsErrorsInARequest() {
    Bot bot = bed.newBot("JWT");
    String authorization = basic(bot.name(), bot.secret());

    assertThat(refusal(bed.post(TOKEN, Map.of("grant_type", "client_credentials"), authorization)))
        .isEqualTo(
            "400 invalid_request: The scope of your request is missing. Please ensure some scopes"
                + " are requested. If you have any questions, you may contact the administrator of"
                + " the application.");
    assertThat(
            refusal(
                bed.post(
                    TOKEN,
                    Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        bot.name(),
                        "client_secret",
                        bot.secret()),
                    authorization)))
        .startsWith("400 invalid_request: The scope of your request is missing.");
    assertThat(refusal(bed.post(TOKEN, Map.of("grant_type", "client_credentials"))))
        .isEqualTo("400 invalid_request: client_id or client_assertion must be provided");
    assertThat(
            refusal(
                bed.post(
                    TOKEN,
                    Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion",
                        "x",
                        "client_assertion_type",
                        "y"))))
        .isEqualTo("400 invalid_request: invalid client_assertion_type y");
    assertThat(
            refusal(
                bed.post(
                    TOKEN,
                    Map.of("grant_type", "client_credentials"),
                    "Basic " + Base64.getEncoder().encodeToString(bytes("bot%zz:secret")))))
        .isEqualTo("400 invalid_client: invalid basic auth header");
  }

  @Test
  void keepsOnlyScopesThatItMayHave() {
    Bot bot = bed.newBot("JWT");
    String own = "urn:zitadel:iam:org:id:" + bed.orgId;

    EmbeddedCalls.Answer userinfo =
        userinfo(ask(bot, "openid unknown " + own + " urn:zitadel:iam:org:id:123"));

    assertThat(userinfo.text("urn:zitadel:iam:org:id")).isEqualTo(bed.orgId);
    assertThat(userinfo.text("urn:zitadel:iam:user:resourceowner:id")).isEqualTo(bed.orgId);
    assertThat(
            userinfo(ask(bot, "openid urn:zitadel:iam:org:id:123"))
                .body()
                .has("urn:zitadel:iam:org:id"))
        .isFalse();
  }

  @Test
  void userinfoContainsNameAndMetadata() {
    Bot bot = bed.newBot("BEARER");
    bed.admin
        .call(
            "zitadel.user.v2.UserService/SetUserMetadata",
            "{'userId':'%s','metadata':[{'key':'colour','value':'fn5+fn4='}]}".formatted(bot.id()))
        .ok();

    EmbeddedCalls.Answer userinfo =
        userinfo(ask(bot, "openid profile email urn:zitadel:iam:user:metadata"));

    assertThat(userinfo.text("name")).isEqualTo(bot.name());
    assertThat(userinfo.text("preferred_username")).isEqualTo(bot.name());
    assertThat(userinfo.body().has("email")).isFalse();
    assertThat(userinfo.body().path("urn:zitadel:iam:user:metadata").path("colour").asText())
        .isEqualTo("fn5-fn4");
  }

  private static EmbeddedCalls.Answer userinfo(EmbeddedCalls.Answer tokens) {
    return bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + tokens.ok().text("access_token"))
        .ok();
  }

  @Test
  void userinfoNeedsAToken() {
    assertThat(refusal(bed.get("/oidc/v1/userinfo", Map.of(), "")))
        .isEqualTo("401 invalid_request: access token missing");
    String token = ask(bed.newBot("BEARER"), "openid").ok().text("access_token");
    assertThat(bed.post("/oidc/v1/userinfo", Map.of("access_token", token)).status())
        .isEqualTo(200);
    assertThat(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + bed.server.adminToken()).status())
        .isEqualTo(200);
  }

  @Test
  void takesAssertionsThatOneOfItsKeysSigned() throws Exception {
    Bot bot = bed.newBot("JWT");
    Key key = newKey(bot);
    SignedJWT assertion =
        key.sign(bot.id(), bot.id(), bed.server.baseUrl(), Instant.now(), Duration.ofMinutes(5));
    TokenRequest request =
        new TokenRequest.Builder(
                bed.metadata().getTokenEndpointURI(), new JWTBearerGrant(assertion))
            .scope(new Scope("openid", ZITADEL))
            .build();

    OIDCTokenResponse answer = OIDCTokenResponse.parse(request.toHTTPRequest().send());

    assertThat(bed.verified(answer.getOIDCTokens().getAccessToken().getValue()).getSubject())
        .isEqualTo(bot.id());
  }

  @Test
  void refusesAnyOtherAssertion() throws Exception {
    Bot bot = bed.newBot("JWT");
    Key key = newKey(bot);
    String here = bed.server.baseUrl();
    Instant now = Instant.now();
    Duration shortly = Duration.ofMinutes(5);

    List<SignedJWT> wrong =
        List.of(
            key.sign(bot.id(), bot.id(), "https://elsewhere.example", now, shortly),
            key.sign(bot.id(), "123", here, now, shortly),
            key.sign("123", "123", here, now, shortly),
            key.sign(bot.id(), bot.id(), here, now.minus(shortly), Duration.ofMinutes(4)),
            key.sign(
                bot.id(), bot.id(), here, now.minus(Duration.ofMinutes(61)), Duration.ofHours(2)),
            key.sign(bot.id(), bot.id(), here, now.plus(shortly), shortly),
            newKey(bed.newBot("JWT")).sign(bot.id(), bot.id(), here, now, shortly));

    for (SignedJWT assertion : wrong) {
      assertThat(refusal(bearer(assertion))).isEqualTo("400 invalid_grant: invalid assertion");
    }
    assertThat(
            refusal(
                bed.post(
                    TOKEN, Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"))))
        .isEqualTo("400 invalid_request: assertion missing");
  }

  @Test
  void aKeyExpires() throws Exception {
    Bot bot = bed.newBot("JWT");
    Key key = newKey(bot);
    bed.server.clock().advance(Duration.ofDays(3));
    Instant now = bed.server.clock().now();

    assertThat(
            refusal(
                bearer(
                    key.sign(
                        bot.id(), bot.id(), bed.server.baseUrl(), now, Duration.ofMinutes(5)))))
        .isEqualTo("400 invalid_grant: invalid assertion");
  }

  private static EmbeddedCalls.Answer bearer(SignedJWT assertion) {
    return bed.post(
        TOKEN,
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "scope",
            "openid",
            "assertion",
            assertion.serialize()));
  }

  private static Key newKey(Bot bot) throws Exception {
    EmbeddedCalls.Answer added =
        bed.admin
            .call(
                "zitadel.user.v2.UserService/AddKey",
                "{'userId':'%s','expirationDate':'%s'}"
                    .formatted(bot.id(), Instant.now().plus(Duration.ofDays(2))))
            .ok();
    JsonNode file =
        new ObjectMapper().readTree(Base64.getDecoder().decode(added.text("keyContent")));
    return new Key(added.text("keyId"), TestKeys.rsa(file.path("key").asText()));
  }

  private record Key(String id, PrivateKey key) {
    SignedJWT sign(
        String issuer, String subject, String audience, Instant issued, Duration lifetime)
        throws Exception {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .subject(subject)
                  .audience(audience)
                  .issueTime(Date.from(issued))
                  .expirationTime(Date.from(issued.plus(lifetime)))
                  .build());
      jwt.sign(new RSASSASigner(key));
      return jwt;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
