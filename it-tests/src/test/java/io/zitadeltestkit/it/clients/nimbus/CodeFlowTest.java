package io.zitadeltestkit.it.clients.nimbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.application.OidcAuthMethod;
import io.zitadeltestkit.client.application.OidcOptions;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Person;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Authorization code and PKCE, refresh tokens with rotation, user info, sign-out. */
final class CodeFlowTest {
  private static final URI CALLBACK = URI.create("https://shop.example/callback");
  private static final URI BYE = URI.create("https://shop.example/bye");

  private static Acme acme;
  private static Sdk sdk;
  private static SignIns people;
  private static Person minnie;
  private static ClientID browserApp;

  private final State state = new State();
  private final Nonce nonce = new Nonce();
  private final CodeVerifier verifier = new CodeVerifier();

  @BeforeAll
  static void start() {
    acme = new Acme();
    sdk = Sdk.discover(acme.server().baseUrl());
    people = new SignIns(acme);
    minnie = acme.person("Minnie", "Mouse");
    acme.grant(minnie.id(), Acme.READER);
    browserApp =
        new ClientID(
            app(
                    "Browser",
                    OidcOptions.userAgent(CALLBACK.toString())
                        .postLogoutRedirectUris(BYE.toString())
                        .refreshTokens())
                .clientId());
  }

  private static CreatedApplication app(String name, OidcOptions options) {
    return acme.zitadel()
        .applications()
        .create(NewApplication.oidc(name, options).in(acme.projectId()));
  }

  @AfterAll
  static void stop() {
    people.close();
    acme.close();
  }

  private AuthenticationRequest request(ClientID client, String... scope) {
    return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(scope), client, CALLBACK)
        .endpointURI(sdk.provider().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build();
  }

  /** Signs Minnie in, and returns what the code is good for. */
  private AuthorizationCodeGrant grant(ClientID client, String... scope) {
    AuthenticationResponse back = people.signIn(request(client, scope), minnie);
    assertThat(back.getState()).isEqualTo(state);
    return new AuthorizationCodeGrant(
        Objects.requireNonNull(back.toSuccessResponse().getAuthorizationCode()),
        CALLBACK,
        verifier);
  }

  private OIDCTokens signIn(String... scope) {
    return Sdk.tokens(sdk.ask(browserApp, grant(browserApp, scope))).getOIDCTokens();
  }

  @Test
  void signsSomebodyIn() throws Exception {
    OIDCTokens tokens = signIn("openid", "profile", "email");

    IDTokenClaimsSet id = sdk.validate(tokens.getIDToken(), browserApp, nonce);
    assertThat(id.getSubject().getValue()).isEqualTo(minnie.id());
    assertThat(id.getAMR()).extracting(Object::toString).contains("pwd");
    assertThat(id.getAuthenticationTime()).isCloseTo(Instant.now(), 60_000);
    AccessTokenValidator.validate(
        tokens.getAccessToken(), JWSAlgorithm.RS256, id.getAccessTokenHash());
    UserInfo info = sdk.userInfo(tokens.getAccessToken()).toSuccessResponse().getUserInfo();
    assertThat(info.getSubject()).isEqualTo(id.getSubject());
    assertThat(info.getName()).isEqualTo("Minnie Mouse");
    assertThat(info.getEmailAddress()).isEqualTo(minnie.email());
    assertThat(info.getEmailVerified()).isTrue();
    assertThat(info.getJSONObjectClaim("urn:zitadel:iam:org:project:roles"))
        .containsOnlyKeys(Acme.READER);
    assertThat(tokens.getRefreshToken()).isNull();
  }

  @Test
  void anIdTokenIsForOneClientAndOneRequest() {
    OIDCTokens tokens = signIn("openid");

    assertThatThrownBy(() -> sdk.validate(tokens.getIDToken(), browserApp, new Nonce()))
        .isInstanceOf(BadJOSEException.class)
        .hasMessageContaining("Unexpected JWT nonce");
    assertThatThrownBy(
            () -> sdk.validate(tokens.getIDToken(), new ClientID("somebody-else"), nonce))
        .isInstanceOf(BadJOSEException.class)
        .hasMessageContaining("Unexpected JWT audience");
  }

  @Test
  void aCodeIsGoodOnceAndForWhoKnowsTheVerifier() {
    AuthorizationCodeGrant grant = grant(browserApp, "openid");
    AuthorizationCodeGrant wrong =
        new AuthorizationCodeGrant(grant.getAuthorizationCode(), CALLBACK, new CodeVerifier());

    assertThat(Sdk.error(sdk.ask(browserApp, wrong))).isEqualTo(OAuth2Error.INVALID_GRANT);
    assertThat(sdk.ask(browserApp, grant).indicatesSuccess()).isTrue();
    assertThat(Sdk.error(sdk.ask(browserApp, grant)).getDescription())
        .isEqualTo("Errors.AuthRequest.NoCode");
  }

  @Test
  void aClientMayHaveASecretOrAKey() throws Exception {
    for (OidcAuthMethod method :
        new OidcAuthMethod[] {
          OidcAuthMethod.BASIC, OidcAuthMethod.POST, OidcAuthMethod.PRIVATE_KEY_JWT
        }) {
      CreatedApplication app =
          app(method.name(), OidcOptions.web(CALLBACK.toString()).authMethod(method));
      ClientID id = new ClientID(app.clientId());
      OIDCTokenResponse answer =
          Sdk.tokens(
              sdk.ask(
                  switch (method) {
                    case BASIC -> new ClientSecretBasic(id, secret(app));
                    case POST -> new ClientSecretPost(id, secret(app));
                    default -> sdk.signed(id, Acme.key(keyFile(app)));
                  },
                  grant(id, "openid")));

      assertThat(
              sdk.validate(answer.getOIDCTokens().getIDToken(), id, nonce).getSubject().getValue())
          .isEqualTo(minnie.id());
    }
  }

  private static Secret secret(CreatedApplication app) {
    return new Secret(Objects.requireNonNull(app.clientSecret()));
  }

  private static String keyFile(CreatedApplication app) {
    return acme.zitadel()
        .applications()
        .addKey(acme.projectId(), app.id(), Instant.now().plus(Duration.ofDays(1)))
        .keyFile();
  }

  @Test
  void aWrongSecretIsRefused() {
    CreatedApplication app = app("Secretive", OidcOptions.web(CALLBACK.toString()));
    ClientID id = new ClientID(app.clientId());

    assertThat(
            Sdk.error(
                sdk.ask(new ClientSecretBasic(id, new Secret("guessed")), grant(id, "openid"))))
        .isEqualTo(OAuth2Error.INVALID_CLIENT);
  }

  @Test
  void aRefreshTokenIsReplacedByTheNext() throws Exception {
    OIDCTokens first = signIn("openid", "email", "offline_access");
    RefreshToken token = Objects.requireNonNull(first.getRefreshToken());

    OIDCTokens second =
        Sdk.tokens(sdk.ask(browserApp, new RefreshTokenGrant(token))).getOIDCTokens();

    assertThat(second.getRefreshToken()).isNotNull().isNotEqualTo(token);
    assertThat(second.getAccessToken()).isNotEqualTo(first.getAccessToken());
    assertThat(sdk.validate(second.getIDToken(), browserApp, nonce).getSubject())
        .isEqualTo(sdk.validate(first.getIDToken(), browserApp, nonce).getSubject());
    assertThat(Sdk.error(sdk.ask(browserApp, new RefreshTokenGrant(token))).getDescription())
        .isEqualTo("Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void aRevokedTokenIsGoodForNothing() {
    OIDCTokens tokens = signIn("openid", "offline_access");
    RefreshToken refresh = Objects.requireNonNull(tokens.getRefreshToken());
    assertThat(sdk.userInfo(tokens.getAccessToken()).indicatesSuccess()).isTrue();

    assertThat(sdk.revoke(browserApp, tokens.getAccessToken()).getStatusCode()).isEqualTo(200);
    assertThat(
            sdk.userInfo(tokens.getAccessToken())
                .toErrorResponse()
                .getErrorObject()
                .getHTTPStatusCode())
        .isEqualTo(401);
    OIDCTokens next =
        Sdk.tokens(sdk.ask(browserApp, new RefreshTokenGrant(refresh))).getOIDCTokens();

    RefreshToken last = Objects.requireNonNull(next.getRefreshToken());
    assertThat(sdk.revoke(browserApp, last).getStatusCode()).isEqualTo(200);
    assertThat(sdk.ask(browserApp, new RefreshTokenGrant(last)).indicatesSuccess()).isFalse();
    assertThat(sdk.userInfo(next.getAccessToken()).indicatesSuccess()).isFalse();
  }

  @Test
  void whoSignsOutIsSignedOut() throws Exception {
    OIDCTokens tokens = signIn("openid");
    State back = new State();
    HTTPRequest request =
        new LogoutRequest(sdk.provider().getEndSessionEndpointURI(), tokens.getIDToken(), BYE, back)
            .toHTTPRequest();
    request.setFollowRedirects(false);

    HTTPResponse answer = request.send();

    assertThat(answer.getStatusCode()).isEqualTo(302);
    assertThat(answer.getLocation()).isEqualTo(URI.create(BYE + "?state=" + back.getValue()));
    assertThat(sdk.userInfo(tokens.getAccessToken()).indicatesSuccess()).isFalse();
  }

  @Test
  void theApplicationLearnsWhyNobodySignedIn() {
    AuthenticationResponse back = people.refuse(request(browserApp, "openid"));

    assertThat(back.indicatesSuccess()).isFalse();
    assertThat(back.getState()).isEqualTo(state);
    assertThat(back.toErrorResponse().getErrorObject()).isEqualTo(OAuth2Error.ACCESS_DENIED);
    assertThat(back.toErrorResponse().getErrorObject().getDescription()).isEqualTo("not today");
  }

  @Test
  void theSignInPageIsFoundByTheBrowser() {
    URI page = SignIns.redirect(request(browserApp, "openid"));

    assertThat(page.getPath()).isEqualTo("/ui/v2/login/login");
    assertThat(page.getQuery()).startsWith("authRequest=V2_");
  }

  @Test
  void aStrangersAddressIsNotRedirectedTo() throws Exception {
    AuthenticationRequest request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid"),
                browserApp,
                URI.create("https://evil.example/callback"))
            .endpointURI(sdk.provider().getAuthorizationEndpointURI())
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setFollowRedirects(false);

    HTTPResponse answer = http.send();

    assertThat(answer.getStatusCode()).isEqualTo(400);
    assertThat(answer.getLocation()).isNull();
    assertThat(Map.copyOf(answer.getBodyAsJSONObject())).containsEntry("error", "invalid_request");
  }
}
