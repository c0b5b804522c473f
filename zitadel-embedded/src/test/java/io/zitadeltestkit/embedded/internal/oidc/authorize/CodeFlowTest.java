package io.zitadeltestkit.embedded.internal.oidc.authorize;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import io.zitadeltestkit.embedded.internal.oidc.TestKeys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeFlowTest {
  private static final String WEB =
      "'redirectUris':['"
          + CALLBACK
          + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
          + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
          + "'applicationType':'OIDC_APP_TYPE_WEB','authMethodType':'OIDC_AUTH_METHOD_TYPE_";

  private static OidcTestBed bed;
  private static String projectId;
  private static Person minnie;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
    projectId = bed.newProject("");
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

  @Test
  void signsInToAThirdPartyClient() throws Exception {
    App app = bed.newBrowserApp(projectId, "");
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    Nonce nonce = new Nonce();
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "profile", "email", "offline_access"),
                new ClientID(app.clientId()),
                URI.create(CALLBACK))
            .endpointURI(bed.metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();

    AuthenticationSuccessResponse back = signIn(request.toURI());

    assertThat(back.getState()).isEqualTo(state);
    OIDCTokenResponse tokens =
        exchange(app, null, new AuthorizationCodeGrant(code(back), URI.create(CALLBACK), verifier));
    IDTokenClaimsSet idToken =
        new IDTokenValidator(
                new Issuer(bed.server.baseUrl()),
                new ClientID(app.clientId()),
                JWSAlgorithm.RS256,
                JWKSet.load(bed.metadata().getJWKSetURI().toURL()))
            .validate(tokens.getOIDCTokens().getIDToken(), nonce);
    assertThat(idToken.getSubject().getValue()).isEqualTo(minnie.id());
    assertThat(idToken.getAMR()).extracting(Object::toString).containsExactly("pwd");
    UserInfo userInfo =
        UserInfoResponse.parse(
                new UserInfoRequest(
                        bed.metadata().getUserInfoEndpointURI(),
                        (BearerAccessToken) tokens.getOIDCTokens().getAccessToken())
                    .toHTTPRequest()
                    .send())
            .toSuccessResponse()
            .getUserInfo();
    assertThat(userInfo.getName()).isEqualTo("Minnie Mouse");
    assertThat(userInfo.getEmailAddress()).isEqualTo(minnie.name() + "@example.com");
    assertThat(userInfo.getEmailVerified()).isTrue();

    OIDCTokenResponse refreshed =
        exchange(app, null, new RefreshTokenGrant(tokens.getOIDCTokens().getRefreshToken()));
    assertThat(refreshed.getOIDCTokens().getIDToken().getJWTClaimsSet().getStringClaim("nonce"))
        .isEqualTo(nonce.getValue());
    assertThat(refreshed.getOIDCTokens().getRefreshToken())
        .isNotEqualTo(tokens.getOIDCTokens().getRefreshToken());
  }

  private static AuthenticationSuccessResponse signIn(URI authorize) throws Exception {
    return signIn(authorize, bed.session(minnie));
  }

  private static AuthenticationSuccessResponse signIn(URI authorize, String kind) throws Exception {
    EmbeddedCalls.Answer redirect =
        bed.get(authorize.getPath() + "?" + authorize.getRawQuery(), Map.of(), "");
    assertThat(redirect.status()).as("%s", redirect.body()).isEqualTo(302);
    String callback = bed.callback(location(redirect), kind).ok().text("callbackUrl");
    return AuthenticationResponseParser.parse(URI.create(callback)).toSuccessResponse();
  }

  private static AuthorizationCode code(AuthenticationSuccessResponse back) {
    AuthorizationCode code = back.getAuthorizationCode();
    assertThat(code).isNotNull();
    return code;
  }

  private static OIDCTokenResponse exchange(
      App app, @Nullable ClientAuthentication client, AuthorizationGrant grant) throws Exception {
    URI endpoint = bed.metadata().getTokenEndpointURI();
    TokenRequest request =
        client == null
            ? new TokenRequest.Builder(endpoint, new ClientID(app.clientId()), grant).build()
            : new TokenRequest.Builder(endpoint, client, grant).build();
    return OIDCTokenResponse.parse(request.toHTTPRequest().send());
  }

  private static URI location(EmbeddedCalls.Answer answer) {
    return URI.create(answer.headers().firstValue("Location").orElse(""));
  }

  private static Map<String, String> authorize(App app, String... further) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("client_id", app.clientId());
    parameters.put("redirect_uri", CALLBACK);
    parameters.put("response_type", "code");
    parameters.put("scope", "openid");
    for (int i = 0; i < further.length; i += 2) {
      parameters.put(further[i], further[i + 1]);
    }
    return parameters;
  }

  private static EmbeddedCalls.Answer ask(App app, String... further) {
    return bed.get("/oauth/v2/authorize", authorize(app, further), "");
  }

  private static String codeFor(App app, String... further) {
    String callback =
        bed.callback(location(ask(app, further)), bed.session(minnie)).ok().text("callbackUrl");
    return callback.substring(callback.indexOf("code=") + "code=".length());
  }

  private static Map<String, String> codeGrant(String code, String... further) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", CALLBACK);
    for (int i = 0; i < further.length; i += 2) {
      form.put(further[i], further[i + 1]);
    }
    return form;
  }

  private static EmbeddedCalls.Answer token(Map<String, String> form, String authorization) {
    return bed.post("/oauth/v2/token", form, authorization);
  }

  @Test
  void clientWithASecretHasToSendIt() throws Exception {
    App app = bed.newApp(projectId, WEB + "BASIC'");

    assertThat(
            exchange(
                    app,
                    new ClientSecretBasic(new ClientID(app.clientId()), new Secret(app.secret())),
                    new AuthorizationCodeGrant(
                        new AuthorizationCode(codeFor(app)), URI.create(CALLBACK)))
                .getOIDCTokens()
                .getAccessToken())
        .isNotNull();
    assertThat(
            exchange(
                    app,
                    new ClientSecretPost(new ClientID(app.clientId()), new Secret(app.secret())),
                    new AuthorizationCodeGrant(
                        new AuthorizationCode(codeFor(app)), URI.create(CALLBACK)))
                .getOIDCTokens()
                .getAccessToken())
        .isNotNull();
    assertThat(refusal(token(codeGrant("x"), basic(app.clientId(), "wrong"))))
        .isEqualTo("400 invalid_client: invalid secret");
    assertThat(refusal(token(codeGrant("x", "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_client: empty client secret");
  }

  @Test
  void aClientWithAKeyHasToSign() throws Exception {
    App app = bed.newApp(projectId, WEB + "PRIVATE_KEY_JWT'");
    EmbeddedCalls.Answer added =
        bed.admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplicationKey",
                "{'applicationId':'%s','projectId':'%s','expirationDate':'%s'}"
                    .formatted(app.id(), projectId, Instant.now().plus(Duration.ofDays(1))))
            .ok();
    JsonNode key =
        new ObjectMapper().readTree(Base64.getDecoder().decode(added.text("keyDetails")));
    PrivateKeyJWT client =
        new PrivateKeyJWT(
            new JWTAuthenticationClaimsSet(
                new ClientID(app.clientId()),
                new Audience(bed.server.baseUrl()).toSingleAudienceList(),
                Date.from(Instant.now().plusSeconds(60)),
                null,
                Date.from(Instant.now()),
                new JWTID()),
            JWSAlgorithm.RS256,
            TestKeys.rsa(key.path("key").asText()),
            key.path("keyId").asText(),
            null);

    OIDCTokenResponse tokens =
        exchange(
            app,
            client,
            new AuthorizationCodeGrant(new AuthorizationCode(codeFor(app)), URI.create(CALLBACK)));

    assertThat(tokens.getOIDCTokens().getIDToken()).isNotNull();
    assertThat(refusal(token(codeGrant("x", "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_client: empty client assertion");
    assertThat(
            refusal(
                token(
                    codeGrant(
                        "x",
                        "client_assertion",
                        client.getClientAssertion().serialize() + "x",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                    "")))
        .isEqualTo("400 invalid_client: invalid assertion");
  }

  @Test
  void codeIsBoundToTheRedirectUriAndUsedOnce() {
    App app = bed.newBrowserApp(projectId, "");
    String code = codeFor(app);

    assertThat(
            refusal(
                token(
                    codeGrant(
                        code, "client_id", app.clientId(), "redirect_uri", CALLBACK + "/other"),
                    "")))
        .isEqualTo("400 invalid_grant: redirect_uri does not correspond");
    assertThat(
            refusal(
                token(
                    codeGrant(code, "client_id", app.clientId(), "code_verifier", "unasked"), "")))
        .isEqualTo("400 invalid_request: code_verifier unexpectedly provided");
    assertThat(token(codeGrant(code, "client_id", app.clientId()), "").status()).isEqualTo(200);
    assertThat(refusal(token(codeGrant(code, "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_request: Errors.AuthRequest.NoCode");
  }

  @Test
  void reportsMissingParametersOfATokenRequest() {
    App app = bed.newBrowserApp(projectId, "");

    assertThat(
            refusal(
                token(Map.of("grant_type", "authorization_code", "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_request: code missing");
    assertThat(
            refusal(
                token(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        app.clientId(),
                        "code",
                        "x"),
                    "")))
        .isEqualTo("400 invalid_request: redirect_uri missing");
    assertThat(
            refusal(
                token(
                    Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id",
                        app.clientId()),
                    "")))
        .isEqualTo(
            "400 unauthorized_client: grant_type"
                + " \"urn:ietf:params:oauth:grant-type:device_code\" not allowed");
  }

  @Test
  void aSessionThatHasEndedGivesNoTokens() {
    App app = bed.newBrowserApp(projectId, "");
    String session = bed.session(minnie);
    String callback = bed.callback(location(ask(app)), session).ok().text("callbackUrl");
    String sessionId = session.replaceAll(".*'sessionId':'([0-9]+)'.*", "$1");
    bed.admin
        .call(
            "zitadel.session.v2.SessionService/DeleteSession", "{'sessionId':'" + sessionId + "'}")
        .ok();

    String code = callback.substring(callback.indexOf("code=") + "code=".length());

    assertThat(refusal(token(codeGrant(code, "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_request: Errors.Session.Terminated");
  }

  @Test
  void anEndedSessionsAccessTokensAreInvalidAndItsRefreshTokensAreNot() {
    App app = bed.newBrowserApp(projectId, "");
    String session = bed.session(minnie);
    String callback =
        bed.callback(location(ask(app, "scope", "openid offline_access")), session)
            .ok()
            .text("callbackUrl");
    String code = callback.substring(callback.indexOf("code=") + "code=".length());
    EmbeddedCalls.Answer tokens = token(codeGrant(code, "client_id", app.clientId()), "").ok();
    String sessionId = session.replaceAll(".*'sessionId':'([0-9]+)'.*", "$1");

    bed.admin
        .call(
            "zitadel.session.v2.SessionService/DeleteSession", "{'sessionId':'" + sessionId + "'}")
        .ok();

    assertThat(
            refusal(
                bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + tokens.text("access_token"))))
        .isEqualTo("401 access_denied: access token invalid");
    String renewed = refresh(app, tokens.text("refresh_token")).ok().text("access_token");
    assertThat(bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + renewed).ok().text("sub"))
        .isEqualTo(minnie.id());
  }

  private static EmbeddedCalls.Answer refresh(App app, String token) {
    return token(
        Map.of("grant_type", "refresh_token", "client_id", app.clientId(), "refresh_token", token),
        "");
  }

  @Test
  void aRefreshTokenExpiresWhenItIsNotUsed() {
    App app = bed.newBrowserApp(projectId, "");
    String first =
        token(
                codeGrant(
                    codeFor(app, "scope", "openid offline_access"), "client_id", app.clientId()),
                "")
            .ok()
            .text("refresh_token");

    bed.server.clock().advance(Duration.ofDays(29));
    String second = refresh(app, first).ok().text("refresh_token");
    bed.server.clock().advance(Duration.ofDays(29));
    String third = refresh(app, second).ok().text("refresh_token");
    bed.server.clock().advance(Duration.ofDays(31));

    assertThat(refusal(refresh(app, third)))
        .isEqualTo("400 invalid_request: Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void aRefreshTokenNeedsScopeAndGrantType() {
    App without =
        bed.newApp(
            projectId,
            "'redirectUris':['"
                + CALLBACK
                + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE','developmentMode':true");

    EmbeddedCalls.Answer answer =
        token(
                codeGrant(
                    codeFor(without, "scope", "openid offline_access"),
                    "client_id",
                    without.clientId()),
                "")
            .ok();

    assertThat(answer.body().has("refresh_token")).isFalse();
  }

  @Test
  void implicitFlowBringsTokensInTheFragment() throws Exception {
    App app =
        bed.newApp(
            projectId,
            "'redirectUris':['"
                + CALLBACK
                + "'],'responseTypes':['OIDC_RESPONSE_TYPE_ID_TOKEN',"
                + "'OIDC_RESPONSE_TYPE_ID_TOKEN_TOKEN'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_IMPLICIT'],"
                + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE','developmentMode':true");

    String both =
        bed.callback(
                location(ask(app, "response_type", "id_token token", "state", "s", "nonce", "n")),
                bed.session(minnie))
            .ok()
            .text("callbackUrl");
    String idTokenOnly =
        bed.callback(
                location(ask(app, "response_type", "id_token", "nonce", "n")), bed.session(minnie))
            .ok()
            .text("callbackUrl");

    AuthenticationSuccessResponse first =
        AuthenticationResponseParser.parse(URI.create(both)).toSuccessResponse();
    assertThat(first.getState()).isEqualTo(new State("s"));
    assertThat(first.getAccessToken()).isNotNull();
    assertThat(bed.verified(first.getIDToken().serialize()).getStringClaim("nonce")).isEqualTo("n");
    AuthenticationSuccessResponse second =
        AuthenticationResponseParser.parse(URI.create(idTokenOnly)).toSuccessResponse();
    assertThat(second.getAccessToken()).isNull();
    assertThat(bed.verified(second.getIDToken().serialize()).getSubject()).isEqualTo(minnie.id());
  }

  @Test
  void refusesRequestsThatTheClientIsNotConfiguredFor() {
    App app = bed.newBrowserApp(projectId, "");

    assertThat(refusal(ask(app, "response_type", "")))
        .startsWith("400 invalid_request: The response type is missing in your request.");
    assertThat(refusal(ask(app, "prompt", "none login")))
        .isEqualTo(
            "400 invalid_request: The prompt parameter `none` must only be used as a single"
                + " value");
    assertThat(refusal(ask(app, "max_age", "soon")))
        .isEqualTo("400 invalid_request: error decoding form");
    Map<String, String> withoutScope = authorize(app);
    withoutScope.remove("scope");
    assertThat(refusal(bed.get("/oauth/v2/authorize", withoutScope, "")))
        .startsWith("400 invalid_request: The scope of your request is missing.");
  }

  @Test
  void deactivatedApplicationCannotSignIn() {
    App app = bed.newBrowserApp(projectId, "");
    bed.admin
        .call(
            "zitadel.application.v2.ApplicationService/DeactivateApplication",
            "{'applicationId':'%s','projectId':'%s'}".formatted(app.id(), projectId))
        .ok();

    assertThat(refusal(ask(app))).isEqualTo("400 invalid_request: Errors.App.NotFound");
    assertThat(refusal(token(codeGrant("x", "client_id", app.clientId()), "")))
        .isEqualTo("400 invalid_client: no active client not found");
  }

  @Test
  void checksRedirectUrisByTheKindOfClient() {
    App spa =
        bed.newApp(
            projectId,
            "'redirectUris':['http://app.example/cb','https://app.example/cb','my.app://cb'],"
                + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    App phone =
        bed.newApp(
            projectId,
            "'redirectUris':['http://127.0.0.1/cb','my.app://cb','http://app.example/cb'],"
                + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    App wild =
        bed.newApp(
            projectId,
            "'redirectUris':['https://*.app.example/**'],"
                + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE','developmentMode':true");

    assertThat(ask(spa, "redirect_uri", "https://app.example/cb").status()).isEqualTo(302);
    assertThat(refusal(ask(spa, "redirect_uri", "http://app.example/cb")))
        .startsWith("400 invalid_request: This client's redirect_uri is http");
    assertThat(refusal(ask(spa, "redirect_uri", "my.app://cb")))
        .startsWith("400 invalid_request: This client's redirect_uri is using a custom schema");
    assertThat(ask(phone, "redirect_uri", "http://127.0.0.1:51234/cb").status()).isEqualTo(302);
    assertThat(ask(phone, "redirect_uri", "my.app://cb").status()).isEqualTo(302);
    assertThat(refusal(ask(phone, "redirect_uri", "http://127.0.0.1:51234/other")))
        .startsWith("400 invalid_request: The requested redirect_uri is missing");
    assertThat(refusal(ask(phone, "redirect_uri", "http://app.example/cb")))
        .startsWith("400 invalid_request: This client's redirect_uri is http");
    assertThat(ask(wild, "redirect_uri", "https://one.app.example/deep/cb").status())
        .isEqualTo(302);
    assertThat(ask(wild, "redirect_uri", "https://one.other.example/cb").status()).isEqualTo(400);
  }

  @Test
  void anIdTokenHintNamesTheUser() {
    App app = bed.newBrowserApp(projectId, "");
    String idToken =
        token(codeGrant(codeFor(app), "client_id", app.clientId()), "").ok().text("id_token");

    EmbeddedCalls.Answer hinted = read(ask(app, "id_token_hint", idToken));
    EmbeddedCalls.Answer garbage = read(ask(app, "id_token_hint", "garbage"));

    assertThat(hinted.text("authRequest.hintUserId")).isEqualTo(minnie.id());
    assertThat(garbage.body().path("authRequest").has("hintUserId")).isFalse();
  }

  @Test
  void rolesOfTheProjectAreScopesOfEachRequestInTheOrderOfTheirKeys() {
    String project = bed.newProject(",'projectRoleAssertion':true");
    bed.addRole(project, "viewer");
    bed.addRole(project, "admin");
    App app = bed.newBrowserApp(project, "");

    assertThat(read(ask(app)).at("authRequest.scope"))
        .extracting(JsonNode::asText)
        .endsWith(
            "urn:zitadel:iam:org:project:role:admin", "urn:zitadel:iam:org:project:role:viewer");
  }

  private static EmbeddedCalls.Answer read(EmbeddedCalls.Answer redirect) {
    return bed.login
        .call(
            "zitadel.oidc.v2.OIDCService/GetAuthRequest",
            "{'authRequestId':'" + OidcTestBed.authRequestOf(location(redirect)) + "'}")
        .ok();
  }

  @Test
  void aCallbackNeedsTheRoleOrToBeNamedByTheRequest() {
    App app = bed.newBrowserApp(projectId, "");
    String botId = bed.admin.newMachine(bed.orgId);
    EmbeddedCalls bot = bed.admin.as(bed.admin.newToken(botId));
    String method = "zitadel.oidc.v2.OIDCService/CreateCallback";
    String error = "'error':{'error':'ERROR_REASON_ACCESS_DENIED'}";
    String request = OidcTestBed.authRequestOf(location(ask(app)));

    assertThat(bot.call(method, "{'authRequestId':'" + request + "'," + error + "}").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    bed.admin.makeOrganizationAdministrator(botId, bed.orgId, "ORG_OWNER");
    assertThat(bot.call(method, "{'authRequestId':'" + request + "'," + error + "}").error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
    bed.admin.makeInstanceAdministrator(botId, "IAM_LOGIN_CLIENT");
    assertThat(
            bot.call(method, "{'authRequestId':'" + request + "'," + error + "}")
                .ok()
                .text("callbackUrl"))
        .isEqualTo(CALLBACK + "?error=access_denied");
  }

  @Test
  void callbackNeedsAValidSession() {
    App app = bed.newBrowserApp(projectId, "");
    URI page = location(ask(app));

    assertThat(bed.callback(page, "'session':{'sessionId':'123','sessionToken':'x'}").error())
        .isEqualTo("failed_precondition: Session does not exist (COMMAND-Flk38)");
    String session = bed.session(minnie);
    assertThat(
            bed.callback(page, session.replaceAll("'sessionToken':'[^']*'", "'sessionToken':'x'"))
                .error())
        .isEqualTo("permission_denied: Session Token is invalid (COMMAND-sGr42)");
    assertThat(bed.callback(page, session).ok().text("callbackUrl")).startsWith(CALLBACK);
  }

  @Test
  void projectMayRequireAnAuthorization() {
    String strict = bed.newProject(",'authorizationRequired':true");
    bed.addRole(strict, "admin");
    App app = bed.newBrowserApp(strict, "");

    assertThat(bed.callback(location(ask(app)), bed.session(minnie)).error())
        .isEqualTo("permission_denied: Errors.User.GrantRequired (OIDC-foSyH49RvL)");
    bed.authorize(minnie.id(), strict, bed.orgId, "'admin'");
    assertThat(bed.callback(location(ask(app)), bed.session(minnie)).status()).isEqualTo(200);
  }

  @Test
  void projectMayRequireThatTheUsersOrganizationHasIt() {
    String other = bed.admin.newOrganization();
    String foreign =
        bed.admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'%s','name':'foreign','projectAccessRequired':true}"
                    .formatted(other))
            .ok()
            .text("projectId");
    App app = bed.newBrowserApp(foreign, "");

    assertThat(bed.callback(location(ask(app)), bed.session(minnie)).error())
        .isEqualTo("permission_denied: Errors.User.ProjectRequired (OIDC-foSyH49RvL)");
    bed.admin
        .call(
            "zitadel.project.v2.ProjectService/CreateProjectGrant",
            "{'projectId':'%s','grantedOrganizationId':'%s'}".formatted(foreign, bed.orgId))
        .ok();
    assertThat(bed.callback(location(ask(app)), bed.session(minnie)).status()).isEqualTo(200);
  }

  @Test
  void appliesTheClientsClockSkew() throws Exception {
    App app =
        bed.newBrowserApp(projectId, ",'clockSkew':'5s','accessTokenType':'OIDC_TOKEN_TYPE_JWT'");
    EmbeddedCalls.Answer tokens =
        token(codeGrant(codeFor(app), "client_id", app.clientId()), "").ok();

    for (String name : List.of("access_token", "id_token")) {
      var claims = bed.verified(tokens.text(name));
      assertThat(
              Duration.between(
                  claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
          .isEqualTo(Duration.ofHours(12).plusSeconds(10));
    }
  }

  @Test
  void nativeApplicationIsSentBackToThisMachineAlone() {
    App app =
        bed.newApp(
            projectId,
            "'redirectUris':['http://localhost/cb','http://127.0.0.1/cb'],"
                + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");

    for (String own :
        List.of(
            "http://127.0.0.1:9999/cb",
            "http://127.1.2.3/cb",
            "http://[::1]:99/cb",
            "http://[0:0:0:0:0:0:0:1]/cb")) {
      assertThat(askFor(app, own).status()).as(own).isEqualTo(302);
    }
    assertThat(refusal(askFor(app, "http://127.evil.example/cb")))
        .isEqualTo(
            "400 invalid_request: The requested redirect_uri is missing in the client configuration. If you have any questions, you may contact the administrator of the application.");
  }

  private static EmbeddedCalls.Answer askFor(App app, String redirectUri) {
    return bed.get(
        "/oauth/v2/authorize",
        Map.of(
            "client_id",
            app.clientId(),
            "redirect_uri",
            redirectUri,
            "response_type",
            "code",
            "scope",
            "openid",
            "code_challenge",
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_challenge_method",
            "S256"),
        "");
  }
}
