package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.auth.PersonalAccessTokenAuthenticator;
import io.zitadeltestkit.client.error.AlreadyExistsException;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ExpiredTokenException;
import io.zitadeltestkit.client.error.FailedPreconditionException;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.error.RateLimitedException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.UnavailableException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.UnimplementedException;
import io.zitadeltestkit.client.error.WrongHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each API error: its type, its properties, and its message word for word. */
class ApiErrorTest extends ServerTest {
  private static final String AT = GET_USER + " at http://localhost:8080 failed with ";
  private static final String TOKEN_INVALID =
      connect("unauthenticated", "AUTH-7fs1e", "Errors.Token.Invalid");

  private static String connect(String code, String id, String message) {
    return """
    {"code":"%s","message":"%s (%s)","details":[{"type":"zitadel.v1.ErrorDetail","value":"Cg","debug":{"id":"%s","message":"%s"}}]}"""
        .formatted(code, message, id, id, message);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "token refused, expiry not known",
            401,
            TOKEN_INVALID,
            UnauthenticatedException.class,
            "401 unauthenticated: Errors.Token.Invalid (AUTH-7fs1e). The token is invalid, expired or revoked; the server does not tell which. Make a new one at http://localhost:8080/users/me/pats."),
        arguments(
            "token removed on the way",
            401,
            "{\"code\":\"unauthenticated\",\"message\":\"auth header missing\"}",
            UnauthenticatedException.class,
            "401 unauthenticated: auth header missing. The client sent a token, but the server did not get it: a proxy on the way removes the Authorization header."),
        arguments(
            "token refused, wrapped by an older API",
            500,
            "{\"code\":2,\"message\":\"rpc error: code = Unauthenticated desc = auth header missing ()\",\"details\":[{\"@type\":\"type.googleapis.com/zitadel.v1.ErrorDetail\",\"message\":\"x\"}]}",
            UnauthenticatedException.class,
            "500 unauthenticated: auth header missing. The client sent a token, but the server did not get it: a proxy on the way removes the Authorization header."),
        arguments(
            "no role at all",
            404,
            connect("not_found", "AUTHZ-cdgFk", "membership not found"),
            PermissionDeniedException.class,
            "404 not_found: membership not found (AUTHZ-cdgFk). The caller has no administrator role for this organization or instance; Zitadel answers that with 404. Give its user one, such as ORG_OWNER of the organization or IAM_OWNER of the instance."),
        arguments(
            "role too small",
            403,
            connect("permission_denied", "AUTH-5mWD2", "No matching permissions found"),
            PermissionDeniedException.class,
            "403 permission_denied: No matching permissions found (AUTH-5mWD2). The caller's roles do not allow this. Give its user a role that does, such as ORG_OWNER of the organization or IAM_OWNER of the instance, or call as another user."),
        arguments(
            "not found",
            404,
            connect("not_found", "QUERY-Dfbg2", "User could not be found"),
            NotFoundException.class,
            "404 not_found: User could not be found (QUERY-Dfbg2). It does not exist on this instance, or the caller may not see it. Check the id; a list or a search can also lag a moment behind a write."),
        arguments(
            "already exists",
            409,
            connect("already_exists", "V3-DKcYh", "Errors.User.AlreadyExists"),
            AlreadyExistsException.class,
            "409 already_exists: Errors.User.AlreadyExists (V3-DKcYh). Choose another name, or use what is there. User names are unique in the whole instance unless an organization has its own rule."),
        arguments(
            "already exists, REST form",
            409,
            "{\"code\":6,\"message\":\"Errors.User.AlreadyExists (V3-DKcYh)\",\"details\":[{\"@type\":\"x\",\"id\":\"V3-DKcYh\",\"message\":\"Errors.User.AlreadyExists\"}]}",
            AlreadyExistsException.class,
            "409 already_exists: Errors.User.AlreadyExists (V3-DKcYh). Choose another name, or use what is there. User names are unique in the whole instance unless an organization has its own rule."),
        arguments(
            "invalid argument",
            400,
            "{\"code\":\"invalid_argument\",\"message\":\"invalid AddHumanUserRequest.Email: value is required\"}",
            InvalidArgumentException.class,
            "400 invalid_argument: invalid AddHumanUserRequest.Email: value is required. Nothing was changed. Correct what the server names in the request."),
        arguments(
            "failed precondition",
            400,
            connect("failed_precondition", "COMMAND-6m9gd", "Errors.Project.Role.NotFound"),
            FailedPreconditionException.class,
            "400 failed_precondition: Errors.Project.Role.NotFound (COMMAND-6m9gd). Nothing was changed. The request is well-formed, but the state of what it is about does not allow it: read that first."),
        arguments(
            "unimplemented",
            501,
            "{\"code\":\"unimplemented\",\"message\":\"user type is not implemented ()\",\"details\":[{\"debug\":{\"message\":\"user type is not implemented\"}}]}",
            UnimplementedException.class,
            "501 unimplemented: user type is not implemented. This server does not do that. Check the request, and whether the server's version has it."),
        arguments(
            "unknown service",
            404,
            "{\"code\":5,\"message\":\"Not Found\"}",
            UnimplementedException.class,
            "404 not_found: Not Found. This server has no such method. Check its spelling (service/method, such as zitadel.user.v2.UserService/GetUserByID) and the server's version."),
        arguments(
            "wrong host",
            404,
            "{\"code\":\"not_found\",\"message\":\"unable to set instance using origin &{localhost:8080  http} (ExternalDomain is zitadel.example): ID=QUERY-1kIjX Message=Instance not found.\"}",
            WrongHostException.class,
            "404 not_found: unable to set instance using origin &{localhost:8080 http} (ExternalDomain is zitadel.example): ID=QUERY-1kIjX Message=Instance not found. The host name picks the instance, and none has the name \"localhost\". Use a domain of the instance; the server itself is configured for zitadel.example, so perhaps http://zitadel.example:8080."),
        arguments(
            "server failed",
            500,
            "{\"code\":\"internal\",\"message\":\"Errors.Internal\"}",
            ApiException.class,
            "500 internal: Errors.Internal. The server failed or did not understand; its log says more."),
        arguments(
            "server gave up",
            409,
            "{\"code\":\"aborted\",\"message\":\"conflict\"}",
            ApiException.class,
            "409 aborted: conflict. The server gave up on it. Try again; if that does not help, the server's log says more."),
        arguments(
            "status without a body",
            405,
            "",
            ApiException.class,
            "405 unknown. The server failed or did not understand; its log says more."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void jsonAnswers(
      String when, int status, String body, Class<? extends ApiException> type, String message) {
    answer(status, "application/json", body);
    assertMessage(when, type, AT + message, caught());
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments(
            "unknown method",
            404,
            "text/plain; charset=utf-8",
            "404 page not found\n",
            UnimplementedException.class,
            "404 not_found: 404 page not found. This server has no such method. Check its spelling (service/method, such as zitadel.user.v2.UserService/GetUserByID) and the server's version."),
        arguments(
            "a web page",
            404,
            "text/html",
            "<html>no such page</html>",
            WrongHostException.class,
            "404 not_found. The answer is a web page and not from Zitadel's API. Check the host, and whether a proxy or a sign-in page stands before it."),
        arguments(
            "plain HTTP at a TLS port",
            400,
            "text/plain",
            "Client sent an HTTP request to an HTTPS server.\n",
            WrongHostException.class,
            "400 invalid_argument: Client sent an HTTP request to an HTTPS server. The server speaks TLS at this port: use https:// in the host."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void otherAnswers(
      String when,
      int status,
      String contentType,
      String body,
      Class<? extends ApiException> type,
      String message) {
    answer(status, contentType, body);
    assertMessage(when, type, AT + message, caught());
  }

  private ApiException caught() {
    try (ZitadelClient client = client()) {
      return catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
    }
  }

  private ZitadelClient client() {
    return ZitadelClient.builder(host()).accessToken("the-secret-token").attempts(1).build();
  }

  private void assertMessage(
      String when, Class<? extends ApiException> type, String message, ApiException error) {
    assertThat(error).isExactlyInstanceOf(type).hasNoCause();
    assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
    ErrorTable.add("API: " + when, error, message);
  }

  @Test
  void errorHasTheServersMessage() {
    answer(404, "application/json", connect("not_found", "QUERY-Dfbg2", "User could not be found"));
    ApiException error = caught();
    assertThat(error.status()).isEqualTo(404);
    assertThat(error.code()).isEqualTo("not_found");
    assertThat(error.errorId()).contains("QUERY-Dfbg2");
    assertThat(error.serverMessage()).isEqualTo("User could not be found");
    assertThat(error.method()).isEqualTo(GET_USER);
    assertThat(error.error().id()).contains("QUERY-Dfbg2");
  }

  @Test
  void withoutATokenTheMessageSaysSo() {
    answer(
        401,
        "application/json",
        "{\"code\":\"unauthenticated\",\"message\":\"auth header missing\"}");
    try (ZitadelClient client = ZitadelClient.builder(host()).build()) {
      ApiException error = catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
      assertMessage(
          "no token",
          UnauthenticatedException.class,
          AT
              + "401 unauthenticated: auth header missing. The call was sent without a token: make the client with withAccessToken, withPrivateKey or withClientCredentials.",
          error);
    }
  }

  @Test
  void expiryIsReportedIfItIsKnown() {
    answer(401, "application/json", TOKEN_INVALID);
    Instant expiry = Instant.parse("2026-11-23T10:00:00Z");
    try (ZitadelClient client = clientAt(expiry.plusSeconds(42), expiry)) {
      ExpiredTokenException error =
          catchThrowableOfType(ExpiredTokenException.class, () -> call(client, GET_USER));
      assertThat(error.expiredAt()).isEqualTo(expiry);
      assertMessage(
          "token expired, expiry known",
          ExpiredTokenException.class,
          AT
              + "401 unauthenticated: Errors.Token.Invalid (AUTH-7fs1e). The token expired at 2026-11-23T10:00:00Z, 42 s ago. Make a new one at http://localhost:8080/users/me/pats.",
          error);
    }
  }

  @Test
  void expiryIsNotReportedBeforeItsDate() {
    answer(401, "application/json", TOKEN_INVALID);
    Instant expiry = Instant.parse("2026-11-23T10:00:00Z");
    try (ZitadelClient client = clientAt(expiry.minusSeconds(1), expiry)) {
      assertThat(catchThrowableOfType(ApiException.class, () -> call(client, GET_USER)))
          .isExactlyInstanceOf(UnauthenticatedException.class)
          .hasMessageContaining("invalid, expired or revoked");
    }
  }

  private ZitadelClient clientAt(Instant now, Instant expiry) {
    return ZitadelClient.builder(host())
        .authenticator(PersonalAccessTokenAuthenticator.of("secret-token").expiringAt(expiry))
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .build();
  }

  @Test
  void unknownOrganizationIsNamed() {
    answer(
        403,
        "application/json",
        connect("permission_denied", "AUTH-Bs7Ds", "Organisation doesn't exist"));
    try (ZitadelClient client = client().inOrganization("123")) {
      ApiException error = catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
      assertMessage(
          "organization of x-zitadel-orgid unknown",
          PermissionDeniedException.class,
          AT
              + "403 permission_denied: Organisation doesn't exist (AUTH-Bs7Ds). The client works in organization 123 (x-zitadel-orgid), which does not exist on this instance or is not open to the caller. Check the id.",
          error);
    }
  }

  @Test
  void rateLimitSaysHowLongToWait() {
    server.enqueue(
        response(
                429,
                "application/json",
                "{\"code\":\"resource_exhausted\",\"message\":\"quota exceeded\"}")
            .newBuilder()
            .setHeader("Retry-After", "120")
            .build());
    ApiException error = caught();
    assertThat(((RateLimitedException) error).retryAfter()).contains(Duration.ofMinutes(2));
    assertMessage(
        "rate-limited",
        RateLimitedException.class,
        AT
            + "429 resource_exhausted: quota exceeded. The server asks to wait 120 s. Make fewer calls in that time, or raise the limit or quota of the instance.",
        error);
  }

  @Test
  void rateLimitWithoutATimeSaysSo() {
    answer(429, "text/html", "<html>slow down</html>");
    ApiException error = caught();
    assertThat(((RateLimitedException) error).retryAfter()).isEmpty();
    assertMessage(
        "rate-limited by a proxy",
        RateLimitedException.class,
        AT
            + "429 resource_exhausted. The server did not say how long to wait. Make fewer calls in that time, or raise the limit or quota of the instance.",
        error);
  }

  @Test
  void unavailableSaysHowOftenItWasTried() {
    for (int i = 0; i < 3; i++) {
      answer(
          503,
          "application/json",
          "{\"code\":14,\"message\":\"connection error: connection refused\"}");
    }
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .accessToken("secret-token")
            .retryDelays(Duration.ofMillis(1), Duration.ofMillis(1))
            .build()) {
      ApiException error = catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
      assertMessage(
          "unavailable",
          UnavailableException.class,
          AT
              + "503 unavailable (tried 3 times): connection error: connection refused. The server, or a proxy before it, can't answer at the moment. See whether http://localhost:8080/debug/ready says ok, then try again.",
          error);
    }
  }

  @Test
  void htmlPageWithStatus503IsUnavailable() {
    answer(502, "text/html", "<html>bad gateway</html>");
    assertThat(caught()).isExactlyInstanceOf(UnavailableException.class);
  }

  @Test
  void redirectIsNotFollowed() {
    server.enqueue(
        new MockResponse.Builder()
            .code(301)
            .setHeader("Location", "https://zitadel.example/ui?x=y")
            .build());
    assertMessage(
        "redirect",
        WrongHostException.class,
        AT
            + "301 unknown. The client follows no redirect, so that no token gets to another host. It points to https://zitadel.example: give that as the host if it is the right one.",
        caught());
  }

  @Test
  void htmlPageIsNotASuccess() {
    answer(200, "text/html", "<html>Sign in</html>");
    assertMessage(
        "a web page with 200",
        WrongHostException.class,
        GET_USER
            + " at http://localhost:8080 was answered with 200, but with text/html instead of JSON. This is no answer of Zitadel's API: check the host, and whether a proxy or a sign-in page stands before it.",
        caught());
  }

  record Typed(Inner user) {}

  record Inner(int count) {}

  @Test
  void answerOfTheWrongTypeNamesTheFieldButNotItsValue() {
    answer("{\"user\":{\"count\":\"no-number\"}}");
    try (ZitadelClient client = client()) {
      ApiException error =
          catchThrowableOfType(
              ApiException.class, () -> client.call(GET_USER, Map.of(), Typed.class));
      assertMessage(
          "answer does not fit the type",
          UnexpectedAnswerException.class,
          GET_USER
              + " at http://localhost:8080 was answered with 200, but the answer can't be read as io.zitadeltestkit.client.ApiErrorTest$Typed: the value at \"user.count\" does not fit. Correct the type, or call with java.util.Map to see what came.",
          error);
    }
  }

  @Test
  void truncatedAnswerIsNotJson() {
    answer("{\"user\":");
    try (ZitadelClient client = client()) {
      assertThat(
              catchThrowableOfType(
                  UnexpectedAnswerException.class,
                  () -> client.call(GET_USER, Map.of(), Map.class)))
          .hasMessageContaining("can't be read as java.util.Map: ");
    }
  }

  @Test
  void secretsQuotedByTheServerAreRedacted() {
    answer(
        400,
        "application/json",
        "{\"code\":\"invalid_argument\",\"message\":\"bad password Passw0rd-1 with the-secret-token\"}");
    try (ZitadelClient client = client()) {
      ApiException error =
          catchThrowableOfType(
              ApiException.class,
              () ->
                  client.call(
                      GET_USER, Map.of("password", Map.of("password", "Passw0rd-1")), Map.class));
      assertThat(error.serverMessage()).isEqualTo("bad password *** with ***");
      assertThat(error).hasMessageNotContainingAny("Passw0rd-1", "the-secret-token");
    }
  }
}
