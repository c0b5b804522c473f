package io.zitadeltestkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.auth.PrivateKeyJwtAuthenticator;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.TokenEndpointException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.UnavailableException;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.error.WrongHostException;
import java.net.URLDecoder;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to discovery and token endpoint, and the messages when they fail. */
class TokenEndpointTest extends ServerTest {
  private void answerDiscovery() {
    answer("{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/oauth/v2/token\"}".formatted(host()));
  }

  private void answerToken(String token) {
    answer(
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":43200}"
            .formatted(token));
  }

  private ZitadelClient client() {
    return ZitadelClient.builder(host()).clientCredentials("bot", "s3cr3t").attempts(1).build();
  }

  @Test
  void clientCredentialsAreExchangedOnce() throws Exception {
    answerDiscovery();
    answerToken("token-1");
    answer("{}");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.withClientCredentials(host(), "bot", "s3cr3t&more")) {
      call(client, GET_USER);
      call(client, GET_USER);
    }
    assertThat(request().getRequestLine())
        .isEqualTo("GET /.well-known/openid-configuration HTTP/1.1");
    RecordedRequest token = request();
    assertThat(token.getRequestLine()).isEqualTo("POST /oauth/v2/token HTTP/1.1");
    assertThat(header(token, "Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(header(token, "Authorization")).isEmpty();
    assertThat(URLDecoder.decode(body(token).replace("%26", "%2526"), UTF_8).split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=client_credentials",
            "scope=openid urn:zitadel:iam:org:project:id:zitadel:aud",
            "client_id=bot",
            "client_secret=s3cr3t%26more");
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-1");
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-1");
  }

  @Test
  void callIsRepeatedOnceWithANewTokenAfter401() throws Exception {
    answerDiscovery();
    answerToken("token-1");
    answer(
        401,
        "application/json",
        "{\"code\":\"unauthenticated\",\"message\":\"Errors.Token.Invalid\"}");
    answerToken("token-2");
    answer("{}");
    try (ZitadelClient client = client()) {
      call(client, CREATE_USER);
    }
    request();
    request();
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-1");
    assertThat(request().getRequestLine()).isEqualTo("POST /oauth/v2/token HTTP/1.1");
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-2");
    assertThat(server.getRequestCount()).isEqualTo(5);
  }

  @Test
  void second401IsFinal() {
    answerDiscovery();
    answerToken("token-1");
    answer(
        401,
        "application/json",
        "{\"code\":\"unauthenticated\",\"message\":\"Errors.Token.Invalid\"}");
    answerToken("token-2");
    answer(
        401,
        "application/json",
        "{\"code\":\"unauthenticated\",\"message\":\"Errors.Token.Invalid\"}");
    try (ZitadelClient client = client()) {
      ApiException error = catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
      assertThat(error).isExactlyInstanceOf(UnauthenticatedException.class);
      String message =
          GET_USER
              + " at http://localhost:8080 failed with 401 unauthenticated: Errors.Token.Invalid. A"
              + " token that was fetched just now was refused as well: check that the service user"
              + " is active and belongs to this instance.";
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
      ErrorTable.add("API: token refused, also a new one", error, message);
    }
    assertThat(server.getRequestCount()).isEqualTo(5);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "unknown client",
            400,
            "{\"error\":\"invalid_client\",\"error_description\":\"client not found\"}",
            "400 invalid_client: client not found. No such client: the client id of a service user"
                + " is its login name, not its numeric id; one made a moment ago may not be known"
                + " yet."),
        arguments(
            "wrong secret",
            400,
            "{\"error\":\"invalid_request\",\"error_description\":\"Errors.User.Machine.Secret.Invalid\"}",
            "400 invalid_request: Errors.User.Machine.Secret.Invalid. The client secret is wrong,"
                + " or was replaced by a newer one: make a new one with UserService/AddSecret."),
        arguments(
            "no secret",
            400,
            "{\"error\":\"invalid_request\",\"error_description\":\"Errors.User.Machine.Secret.NotExisting\"}",
            "400 invalid_request: Errors.User.Machine.Secret.NotExisting. The service user has no"
                + " secret: make one with UserService/AddSecret."),
        arguments(
            "user not active",
            400,
            "{\"error\":\"invalid_grant\"}",
            "400 invalid_grant. Check that the service user is active and its key or secret belongs"
                + " to this instance."),
        arguments(
            "wrong scope",
            400,
            "{\"error\":\"invalid_scope\"}",
            "400 invalid_scope. Check the further scopes that the authenticator was given."),
        arguments(
            "unknown grant",
            400,
            "{\"error\":\"unsupported_grant_type\",\"error_description\":\"client_credentials not"
                + " supported\"}",
            "400 unsupported_grant_type: client_credentials not supported. The server does not know"
                + " this grant: check its version, and that the host is a Zitadel."),
        arguments(
            "server error",
            500,
            "{\"error\":\"server_error\",\"error_description\":\"s3cr3t is bad\"}",
            "500 server_error: *** is bad. Check client id and secret, or the key; the server's log"
                + " says more."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void oauthErrors(String when, int status, String body, String message) {
    answerDiscovery();
    answer(status, "application/json", body);
    try (ZitadelClient client = client()) {
      TokenEndpointException error =
          catchThrowableOfType(TokenEndpointException.class, () -> call(client, GET_USER));
      assertThat(error.status()).isEqualTo(status);
      assertThat(body).contains("\"" + error.error() + "\"");
      String whole =
          "The token endpoint http://localhost:8080/oauth/v2/token refused the grant"
              + " \"client_credentials\" of client \"bot\" with "
              + message;
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(whole);
      ErrorTable.add("token endpoint: " + when, error, whole);
    }
  }

  /** The answers of v4.13 and v4.16. */
  @ParameterizedTest
  @CsvSource({"500, server_error, Errors.Internal", "400, invalid_grant, invalid assertion"})
  void refusedAssertionIsExplained(int status, String code, String description) {
    answerDiscovery();
    answer(
        status,
        "application/json",
        "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, description));
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .authenticator(
                PrivateKeyJwtAuthenticator.fromJson(TestKeys.serviceUserJson("7", "8"), List.of()))
            .build()) {
      TokenEndpointException error =
          catchThrowableOfType(TokenEndpointException.class, () -> call(client, GET_USER));
      assertThat(error.description()).isEqualTo(description);
      String message =
          "The token endpoint http://localhost:8080/oauth/v2/token refused the grant \"urn:ietf:params:oauth:grant-type:jwt-bearer\" with %d %s: %s. Zitadel answers so when it does not accept the signed assertion: the key was removed or has expired, belongs to a user of another instance, or this machine's clock is wrong. Make a new key, or correct the clock."
              .formatted(status, code, description);
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
      ErrorTable.add("token endpoint: assertion not accepted, " + status, error, message);
    }
  }

  private void assertCallFails(String when, Class<? extends ApiException> type, String message) {
    try (ZitadelClient client = client()) {
      ApiException error = catchThrowableOfType(ApiException.class, () -> call(client, GET_USER));
      assertThat(error).isExactlyInstanceOf(type);
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
      ErrorTable.add("token endpoint: " + when, error, message);
    }
  }

  @Test
  void discoveryAtTheWrongHostIsExplained() {
    answer(
        404,
        "application/json",
        "{\"code\":5,\"message\":\"unable to set instance using origin &{localhost:8080  http}"
            + " (ExternalDomain is zitadel.example): ID=QUERY-1kIjX Message=Instance not"
            + " found.\"}");
    assertCallFails(
        "discovery at the wrong host",
        WrongHostException.class,
        "GET /.well-known/openid-configuration at http://localhost:8080 failed with 404 not_found:"
            + " unable to set instance using origin &{localhost:8080 http} (ExternalDomain is"
            + " zitadel.example): ID=QUERY-1kIjX Message=Instance not found. The host name picks"
            + " the instance, and none has the name \"localhost\". Use a domain of the instance;"
            + " the server itself is configured for zitadel.example, so perhaps"
            + " http://zitadel.example:8080.");
  }

  @Test
  void discoveryWithoutEndpointsIsRefused() {
    answer("{\"hello\":\"world\"}");
    assertCallFails(
        "discovery without endpoints",
        WrongHostException.class,
        "GET /.well-known/openid-configuration at http://localhost:8080 was answered with 200, but"
            + " without \"issuer\" and \"token_endpoint\". Check that the host is a Zitadel.");
  }

  @Test
  void unavailableEndpointIsReported() {
    answerDiscovery();
    answer(503, "text/html", "<html>down</html>");
    assertCallFails(
        "unavailable",
        UnavailableException.class,
        "POST /oauth/v2/token at http://localhost:8080 failed with 503 unavailable. The server, or"
            + " a proxy before it, can't answer at the moment. See whether"
            + " http://localhost:8080/debug/ready says ok, then try again.");
  }

  @Test
  void answerWithoutATokenIsRefused() {
    answerDiscovery();
    answer("{\"token_type\":\"Bearer\"}");
    assertCallFails(
        "no token in the answer",
        UnexpectedAnswerException.class,
        "POST /oauth/v2/token at http://localhost:8080 was answered with 200, but without"
            + " \"access_token\". Check that the host is a Zitadel.");
  }

  static Stream<Arguments> brokenTokens() {
    return Stream.of(
        arguments("null", "null", "without \"access_token\""),
        arguments("empty", "{\"access_token\":\"\"}", "without \"access_token\""),
        arguments(
            "with a blank",
            "{\"access_token\":\"a b\"}",
            "the \"access_token\" has a blank or another character that no token has"),
        arguments(
            "with a line break",
            "{\"access_token\":\"a\\nX: y\"}",
            "the \"access_token\" has a blank or another character that no token has"),
        arguments(
            "of another type",
            "{\"access_token\":\"a\",\"token_type\":\"DPoP\"}",
            "the \"token_type\" is not Bearer"),
        arguments(
            "with a lifetime as text",
            "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}",
            "\"expires_in\" is not a number of seconds greater than 0"),
        arguments(
            "expired already",
            "{\"access_token\":\"a\",\"expires_in\":-1}",
            "\"expires_in\" is not a number of seconds greater than 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenTokens")
  void brokenTokenIsRefused(String when, String body, String problem) {
    answerDiscovery();
    answer(body);
    assertCallFails(
        "token " + when,
        UnexpectedAnswerException.class,
        "POST /oauth/v2/token at http://localhost:8080 was answered with 200, but %s. Check that the host is a Zitadel."
            .formatted(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "1e300", "3600.5"})
  void lifetimeOfAnySizeIsTaken(String lifetime) {
    answerDiscovery();
    answer(
        "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":%s}".formatted(lifetime));
    answer("{}");
    try (ZitadelClient client = client()) {
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  /** A mix-up attack: the server behind the discovery would get the secret for another server. */
  @Test
  void discoveryOfAnotherIssuerGetsNoCredentials() {
    answer(
        "{\"issuer\":\"https://victim.example\",\"token_endpoint\":\"%s/oauth/v2/token\"}"
            .formatted(host()));
    answerToken("token-1");
    assertCallFails(
        "discovery of another issuer",
        WrongHostException.class,
        "GET /.well-known/openid-configuration at http://localhost:8080 was answered with 200, but"
            + " the issuer is \"https://victim.example\", so no credentials are sent. Give the"
            + " issuer's URL as the host; or correct the server's external domain, port and TLS"
            + " (ExternalDomain, ExternalPort, ExternalSecure), or the headers of a proxy before"
            + " it.");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void discoveryOfAnotherIssuerGetsNoSignedAssertion() {
    answer(
        "{\"issuer\":\"https://victim.example\",\"token_endpoint\":\"%s/oauth/v2/token\"}"
            .formatted(host()));
    answerToken("token-1");
    String key = TestKeys.serviceUserJson("7", "8");
    try (ZitadelClient client =
        ZitadelClient.builder(host()).privateKeyJson(key).attempts(1).build()) {
      assertThat(catchThrowableOfType(WrongHostException.class, () -> call(client, GET_USER)))
          .hasMessageContaining("but the issuer is \"https://victim.example\", so no credentials");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:{port}", "http://other.localhost:{port}", "http://localhost",
        "http://localhost:{port}/other", "http://localhost:{port}?x", "http://x@localhost:{port}",
        "no URL"
      })
  void issuerMustBeTheHost(String issuer) {
    answer(
        "{\"issuer\":\"%s\",\"token_endpoint\":\"%s/oauth/v2/token\"}"
            .formatted(issuer.replace("{port}", "" + server.getPort()), host()));
    try (ZitadelClient client = client()) {
      assertThat(catchThrowableOfType(WrongHostException.class, () -> call(client, GET_USER)))
          .hasMessageContaining("but the issuer is \"");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void issuerMayEndInASlash() {
    answer("{\"issuer\":\"%1$s/\",\"token_endpoint\":\"%1$s/oauth/v2/token\"}".formatted(host()));
    answerToken("token-1");
    answer("{}");
    try (ZitadelClient client = client()) {
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:{port}/token",
        "http://evil.example/token",
        "http://localhost:1/token"
      })
  void tokenEndpointElsewhereGetsNoCredentials(String endpoint) {
    answer(
        "{\"issuer\":\"%s\",\"token_endpoint\":\"%s\"}"
            .formatted(host(), endpoint.replace("{port}", "" + server.getPort())));
    try (ZitadelClient client = client()) {
      WrongHostException error =
          catchThrowableOfType(WrongHostException.class, () -> call(client, GET_USER));
      String message =
          "GET /.well-known/openid-configuration at http://localhost:8080 was answered with 200, but the token endpoint is \"%s\", on another host, port or scheme than the issuer, so no credentials are sent. Check the host and what stands before the server."
              .formatted(endpoint.replace("{port}", "8080"));
      assertThat(normalised(String.valueOf(error.getMessage()))).isEqualTo(message);
      ErrorTable.add("token endpoint: elsewhere", error, message);
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void discoveryIsTriedAgainWhenItFailed() {
    answer(500, "application/json", "{\"code\":2,\"message\":\"Errors.Internal\"}");
    answerDiscovery();
    answerToken("token-1");
    answer("{}");
    try (ZitadelClient client = client()) {
      assertThat(catchThrowableOfType(ApiException.class, () -> call(client, GET_USER)))
          .hasMessageContaining("failed with 500 unknown: Errors.Internal.");
      call(client, GET_USER);
    }
    assertThat(server.getRequestCount()).isEqualTo(4);
  }
}
