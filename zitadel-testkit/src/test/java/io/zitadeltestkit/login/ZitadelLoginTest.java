package io.zitadeltestkit.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedInstance;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.seed.Seed;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.seed.SeededApplication;
import io.zitadeltestkit.seed.SeededUser;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ZitadelLoginTest {
  private static final String WEB = "https://invoices.example/callback";
  private static final String APP = "example.invoices:/callback";
  private static final String API = "urn:zitadel:iam:org:project:id:zitadel:aud";

  private final EmbeddedZitadel server =
      EmbeddedZitadel.builder().seed("seeds/invoices.yaml").start();
  private final Seeded seeded = server.onlySeeded();
  private final SeededApplication web = seeded.project("Invoices").application("web");
  private final SeededApplication app = seeded.project("Invoices").application("app");
  private final ZitadelClient owner =
      ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());

  @AfterEach
  void stop() {
    owner.close();
    server.close();
  }

  private long loginClients(ZitadelClient client) {
    return client
        .users()
        .listAll(
            UserQuery.all()
                .where(
                    UserFilter.username(
                        "ztk-", io.zitadeltestkit.client.search.TextMatch.STARTS_WITH)))
        .size();
  }

  @Test
  void personGetsTheTokensOfAnApplication() throws Exception {
    LoginTokens tokens =
        ZitadelLogin.as(seeded.user("minnie"))
            .application(web, WEB)
            .scopes("openid", "profile", "email", "offline_access", API)
            .signIn(owner);

    SignedJWT access = (SignedJWT) JWTParser.parse(tokens.accessToken());
    assertThat(access.getJWTClaimsSet().getSubject()).isEqualTo(seeded.user("minnie").id());
    assertThat(access.getJWTClaimsSet().getAudience()).contains(web.clientId());
    assertThat(JWTParser.parse(tokens.idToken()).getJWTClaimsSet().getSubject())
        .isEqualTo(seeded.user("minnie").id());
    assertThat(tokens.refreshToken()).isPresent();
    assertThat(tokens.lifetime()).isBetween(Duration.ofHours(11), Duration.ofHours(12));
    assertThat(owner.as(tokens.accessToken()).me().id()).isEqualTo(seeded.user("minnie").id());
    assertThat(loginClients(owner)).isZero();
  }

  @Test
  void personSignsInToApplicationWithoutSecret() {
    LoginTokens tokens =
        ZitadelLogin.as("minnie", "Secret-1234!").application(app.clientId(), APP).signIn(owner);

    assertThat(tokens.accessToken()).isNotBlank();
    assertThat(tokens.refreshToken()).isEmpty();
    assertThat(tokens.scopes()).containsExactly("openid", "profile", "email");
  }

  @Test
  void loginClientSignsInWithoutAnotherOne() {
    try (ZitadelClient login =
        ZitadelClient.withAccessToken(server.baseUrl(), server.loginClientToken())) {
      assertThat(
              ZitadelLogin.as(seeded.user("minnie"))
                  .application(web, WEB)
                  .signIn(login)
                  .accessToken())
          .isNotBlank();
    }
    assertThat(server.requests().all())
        .noneMatch(request -> request.path().endsWith("/CreateUser"));
  }

  @Test
  void personSignsInOnAMovedClock() {
    server.clock().advance(Duration.ofDays(40));

    assertThat(ZitadelLogin.as(seeded.user("minnie")).application(web, WEB).signIn(owner).idToken())
        .isNotBlank();
  }

  @Test
  void personSignsInToVirtualInstance() {
    try (EmbeddedInstance instance = server.openInstance();
        ZitadelClient other =
            ZitadelClient.withAccessToken(instance.baseUrl(), instance.adminToken())) {
      Seeded there = instance.seed(Seed.resource("seeds/invoices.yaml"));

      LoginTokens tokens =
          ZitadelLogin.as(there.user("minnie"))
              .application(there.project("Invoices").application("app"), APP)
              .scopes(API)
              .signIn(other);

      assertThat(other.as(tokens.accessToken()).me().id()).isEqualTo(there.user("minnie").id());
    }
  }

  @Test
  void wrongPasswordIsRefused() {
    assertThatThrownBy(
            () -> ZitadelLogin.as("minnie", "Wrong-1234!").application(web, WEB).signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "\"minnie\" could not be signed in (invalid_argument: Password is invalid (COMMAND-3M0fs)): the password is wrong. After too many tries the server locks the person.");
  }

  @Test
  void unknownPersonIsRefused() {
    assertThatThrownBy(
            () -> ZitadelLogin.as("daisy", "Secret-1234!").application(web, WEB).signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "\"daisy\" could not be signed in (not_found: User could not be found (QUERY-Dfbg2)): there is no such person. Is it the login name, with its ending, as User.preferredLoginName() tells it?");
  }

  @Test
  void lockedPersonIsRefused() {
    assertThatThrownBy(
            () -> ZitadelLogin.as(seeded.user("goofy")).application(web, WEB).signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "\"goofy\" could not be signed in (failed_precondition: Errors.User.NotActive (SESSION-Gj4ko)): the server does not let this person in. Is the person active, and has a password?");
  }

  @Test
  void unknownApplicationIsRefused() {
    assertThatThrownBy(
            () -> ZitadelLogin.as(seeded.user("minnie")).application("4711", WEB).signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "The authorization request of the application 4711 was refused (400 invalid_request: Errors.App.NotFound). Give the client id (not the id) of an OIDC application of this instance; one that was made a moment ago may need another.");
  }

  @Test
  void wrongRedirectUriIsRefused() {
    assertThatThrownBy(
            () ->
                ZitadelLogin.as(seeded.user("minnie"))
                    .application(web, "https://invoices.example/elsewhere")
                    .signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "The authorization request of the application "
                + web.clientId()
                + " was refused (400 invalid_request: The requested redirect_uri is missing in the client configuration. If you have any questions, you may contact the administrator of the application). The redirect URI https://invoices.example/elsewhere is none of the application's; they have to be the same to the letter, and http is allowed in development mode only.");
  }

  @Test
  void wrongAndMissingSecretsAreRefused() {
    ZitadelLogin login = ZitadelLogin.as(seeded.user("minnie")).application(web.clientId(), WEB);

    assertThatThrownBy(() -> login.clientSecret("wrong").signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "The token endpoint refused the code of the application "
                + web.clientId()
                + " (400 invalid_client: invalid secret). Check the client secret, and that the application's authentication method is basic.");
    assertThatThrownBy(() -> login.signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "The token endpoint refused the code of the application "
                + web.clientId()
                + " (400 invalid_client: empty client secret). If the application has a secret, give it: clientSecret(…).");
  }

  @Test
  void clientWithoutPermissionIsRefused() {
    String bot =
        owner.users().create(NewMachine.named("bot").in(seeded.organization("Acme").id())).id();
    String token = owner.users().addPersonalAccessToken(bot, Duration.ofHours(1)).token();
    assertThatThrownBy(
            () ->
                ZitadelLogin.as(seeded.user("minnie"))
                    .application(web, WEB)
                    .signIn(owner.as(token)))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "\"minnie\" could not be signed in (not_found: membership not found (AUTHZ-cdgFk)): the given client may not make sessions. Hand in that of the instance owner (@InstanceOwner ZitadelClient) or of a user with the role IAM_LOGIN_CLIENT.");
    assertThatThrownBy(
            () ->
                ZitadelLogin.as(seeded.user("minnie"))
                    .application(web, WEB)
                    .signIn(owner.as(seeded.serviceUser("invoice-bot").pat("ci"))))
        .isInstanceOf(LoginException.class)
        .hasMessageEndingWith(
            "Hand in that of the instance owner (@InstanceOwner ZitadelClient) or of a user with the role IAM_LOGIN_CLIENT.");
  }

  @Test
  void failedCreationOfALoginClientLeavesNothingBehind() {
    server.faults().on("AddPersonalAccessToken").answer(500);

    assertThatThrownBy(
            () -> ZitadelLogin.as(seeded.user("minnie")).application(web, WEB).signIn(owner))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "\"minnie\" could not be signed in: that takes the role IAM_LOGIN_CLIENT, which the given client does not have and may not give to a service user (internal: a fault that the test asked for). Hand in the client of the instance owner (@InstanceOwner ZitadelClient) or of a user with that role.");
    assertThat(loginClients(owner)).isZero();
  }

  @Test
  void secretsAreNotPrinted() {
    ZitadelLogin login = ZitadelLogin.as("minnie", "Secret-1234!").application(web, WEB);
    LoginTokens tokens = login.signIn(owner);

    assertThat(login).hasToString("ZitadelLogin[minnie to " + web.clientId() + "]");
    assertThat(tokens)
        .hasToString(
            "LoginTokens[lifetime=" + tokens.lifetime() + ", scopes=[openid, profile, email]]");
    assertThat(tokens.toString()).doesNotContain(tokens.accessToken(), tokens.idToken());
    assertThat(ZitadelLogin.as("minnie", "Secret-1234!")).hasToString("Person[minnie]");
  }

  @Test
  void seededPersonWithoutPasswordIsRefused() {
    Seeded other =
        server.seed(
            Seed.parse(
                "a.yaml",
                """
                organizations:
                  - name: Beta
                    users:
                      - { username: donald, givenName: D, familyName: D, email: d@b.example }
                """));

    assertThatThrownBy(() -> ZitadelLogin.as(other.user("donald")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "SeededUser\\[donald, \\d+\\] has no password to sign in with\\. Give one in the seed: \"password: …\"\\.");
  }

  /** What {@code System.getenv} gives for a variable that is not set. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T absent() {
    return null;
  }

  static Stream<Arguments> mistakes() {
    ZitadelLogin.Person minnie = ZitadelLogin.as("minnie", "secret-value");
    ZitadelLogin login = minnie.application("1", WEB);
    return Stream.of(
        mistake("loginName must not be null", () -> ZitadelLogin.as(absent(), "x")),
        mistake("loginName must not be blank", () -> ZitadelLogin.asUser(" ", "x")),
        mistake("password must not be null", () -> ZitadelLogin.as("minnie", absent())),
        mistake(
            "user must not be null", () -> ZitadelLogin.as(ZitadelLoginTest.<SeededUser>absent())),
        mistake(
            "clientId must not be null",
            () -> minnie.application(ZitadelLoginTest.<String>absent(), WEB)),
        mistake(
            "application must not be null",
            () -> minnie.application(ZitadelLoginTest.<SeededApplication>absent(), WEB)),
        mistake("redirectUri must not be null", () -> minnie.application("1", absent())),
        mistake(
            "redirectUri is \"http://a b\", which is no URI: Illegal character in authority. Give one as it stands in the application.",
            () -> minnie.application("1", "http://a b")),
        mistake("secret must not be null", () -> login.clientSecret(absent())),
        mistake("secret must not be blank", () -> login.clientSecret("")),
        mistake("scopes must not be null", () -> login.scopes(ZitadelLoginTest.<String[]>absent())),
        mistake("Each of scopes must not be null", () -> login.scopes("openid", absent())),
        mistake("client must not be null", () -> login.signIn(absent())),
        mistake("name must not be null", () -> Seed.resource(absent())),
        mistake("text must not be null", () -> Seed.parse("a.yaml", absent())),
        mistake("file must not be null", () -> Seed.read(absent())));
  }

  private static Arguments mistake(String message, ThrowingCallable call) {
    return Arguments.arguments(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void missingOrInvalidValueIsNamed(String message, ThrowingCallable mistake) {
    assertThatThrownBy(mistake)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | an answer of the server that says not where to go (callbackUrl)",
        "{\"callbackUrl\":5} | an answer of the server that says not where to go (callbackUrl)",
        "{\"callbackUrl\":\"http://a b\"} | a callbackUrl of the server's that is no URI: Illegal character in authority"
      })
  void answerThatLeadsNowhereIsTold(String answer, String problem) {
    try (ZitadelClient odd =
        ZitadelClient.builder(server.baseUrl())
            .accessToken(server.loginClientToken())
            .customizeHttp(
                http ->
                    http.addInterceptor(
                        chain -> {
                          Response real = chain.proceed(chain.request());
                          return chain.request().url().encodedPath().endsWith("/CreateCallback")
                              ? real.newBuilder()
                                  .body(
                                      ResponseBody.create(
                                          answer, MediaType.get("application/json")))
                                  .build()
                              : real;
                        }))
            .build()) {
      ZitadelLogin login =
          ZitadelLogin.as("minnie", "Secret-1234!").application(app.clientId(), APP);

      assertThatThrownBy(() -> login.signIn(odd))
          .isInstanceOf(LoginException.class)
          .hasMessage(
              "The sign-in of \"minnie\" to the application %s ended with %s.",
              app.clientId(), problem);
    }
  }
}
