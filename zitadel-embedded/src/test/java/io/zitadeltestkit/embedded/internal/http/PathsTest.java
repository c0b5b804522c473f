package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routing of paths, and the gateway's answers for unknown ones. */
final class PathsTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final RawCalls calls = new RawCalls(server.port(), server.adminToken());

  @ParameterizedTest
  @CsvSource({
    "/v2/users//secret, /v2/users/secret",
    "/v2/users//secret?x=1, /v2/users/secret?x=1",
    "//v2/users, /v2/users",
    "/v2/users/../x, /v2/x",
    "/v2/users/%2F, /v2/users/",
    "/zitadel.user.v2.UserService//GetUserByID, /zitadel.user.v2.UserService/GetUserByID",
    "/oauth//v2/keys, /oauth/v2/keys",
    "/nope//%C3%BC, /nope/%C3%BC"
  })
  void pathWithEmptyElementIsRedirectedToTheOneWithout(String path, String location)
      throws IOException {
    RawCalls.Answer answer = calls.get(path);

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("location")).isEqualTo(location);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void emptyLastElementIsAnEmptyVariable() throws IOException {
    assertThat(calls.get("/v2/users/").body())
        .contains(
            "invalid GetUserByIDRequest.UserId: value length must be between 1 and 200 runes,"
                + " inclusive");
    assertThat(calls.send("DELETE", "/management/v1/metadata/", new byte[0]).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%C3%9C", "a%00b", "a%7Fb", "a%FFb", "a%E2%80%8Bb"})
  void unprintableCharacterInPathIsRefusedByTheGateway(String id) throws IOException {
    RawCalls.Answer answer = calls.get("/v2/users/" + id);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":13,\"message\":\"header key \\\"zitadel-activity-path\\\" contains value"
                + " with non-printable ASCII characters\"}");
  }

  @Test
  void bodyIsReadBeforeThePath() throws IOException {
    assertThat(calls.post("/v2/users/%C3%9C/lock", "{").body()).contains("unexpected EOF");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /management/v1, 400, Bad Request",
    "GET, /management/v1x, 400, Bad Request",
    "GET, /management, 404, Not Found",
    "GET, /management/v1/, 404, Not Found",
    "GET, /v2/users/a%2Fb, 404, Not Found",
    "HEAD, /v2/users/123, 405, ''",
    "OPTIONS, /v2/users/123, 405, Method Not Allowed",
    "BREW, /v2/users/123, 405, Method Not Allowed",
    "POST, /zitadel.management.v1.ManagementService/GetIAM, 404, Not Found"
  })
  void otherPathsAndMethodsAreRefusedInJson(String method, String path, int status, String message)
      throws IOException {
    RawCalls.Answer answer = calls.send(method, path, new byte[0]);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
    assertThat(answer.body()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/zitadel.user.v2.UserService",
        "/zitadel.user.v2.UserService/",
        "/zitadel.user.v2.UserServiceX",
        "/zitadel.user.v2.UserService/Nope",
        "/zitadel.user.v2.UserService/GetUserByID/"
      })
  void pathOfAServiceWithoutSuchAMethodIsRefusedAsText(String path) throws IOException {
    RawCalls.Answer answer = calls.post(path, "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.body()).isEqualTo("404 page not found\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{", "\u00ff", "{\"userId\":\"2\"}"})
  void bodyOfABodilessMethodIsNotLookedAt(String body) throws IOException {
    RawCalls.Answer answer =
        calls.send("DELETE", "/v2/users/1/otp_sms", body.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("COMMAND-4g3xq");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ctx=x | parsing field \"ctx\": unsupported message type:"
            + " \"zitadel.object.v2.RequestContext\"",
        "ctx.instance=true&ctx.orgId=x | field already set for oneof \"resource_owner\"",
        "ctx.orgId=a&ctx.orgId=b | too many values for field \"org_id\": a, b",
        "ctx[orgId]=x | too many values for field \"ctx\": orgId, x",
        "ctx.orgId.x=1 | invalid path: \"orgId\" is not a message",
        "ctx.orgId=a;b | invalid semicolon separator in query",
        "ctx.orgId=%FF | grpc: error while marshaling: string field contains invalid UTF-8"
      })
  void queryIsReadAsTheGatewayDoes(String query, String problem) throws IOException {
    assertThat(message(calls.get("/v2/settings/login?" + query))).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query=x | parsing field \"query\": unsupported message type: \"zitadel.v1.ListQuery\"",
        "queries=x | parsing list \"queries\": unsupported message type:"
            + " \"zitadel.instance.v1.DomainSearchQuery\"",
        "queries.domainQuery.domain=x | invalid path: \"queries\" is not a message",
        "query.limit=-1 | parsing field \"limit\": strconv.ParseUint: parsing \"-1\": invalid"
            + " syntax",
        "query.limit=99999999999 | parsing field \"limit\": strconv.ParseUint: parsing"
            + " \"99999999999\": value out of range",
        "sortingColumn=99 | parsing field \"sorting_column\": \"99\" is not a valid value"
      })
  void queryOfAFirstGenerationListIsReadAsTheGatewayDoes(String query, String problem)
      throws IOException {
    assertThat(message(calls.post("/admin/v1/domains/_search?" + query, "{"))).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "NOPE", "-1", "1.0", "99999999999"})
  void unknownConstantInAPathIsNamed(String constant) throws IOException {
    RawCalls.Answer answer =
        calls.send(
            "DELETE", "/management/v1/policies/login/multi_factors/" + constant, new byte[0]);

    assertThat(message(answer))
        .isEqualTo("type mismatch, parameter: type, error: " + constant + " is not valid");
  }

  @ParameterizedTest
  @CsvSource({
    "/, 302, /ui/login",
    "/ui/login, 302, /ui/v2/login",
    "/ui/login/login, 302, /ui/v2/login",
    "/device, 302, /ui/login/device",
    "/device?user_code=ABCD-EFGH, 302, /ui/login/device?user_code=ABCD-EFGH",
    "/ui/login/device?user_code=ABCD-EFGH, 302, /ui/v2/login/device?user_code=ABCD-EFGH"
  })
  void browserIsSentToTheSignInPages(String path, int status, String location) throws IOException {
    RawCalls.Answer answer = calls.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("location")).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ui/console | 200 | The embedded server has the APIs and the sign-in pages",
        "/robots.txt | 200 | Disallow: /",
        "/healthz | 200 | {\"status\":\"SERVING\"}",
        "/idps/callback | 400 | ID=IDP-Hk38e Message=Errors.Intent.StateMissing",
        "/idps/callback?state=x | 400 | ID=IDP-gy3ctgkqe7 Message=Errors.Intent.NotStarted",
        "/oauth/v2/authorize/callback | 400 | auth request callback is missing id",
        "/oauth/v2/authorize/callback?id=1 | 400 | ID=CACHE-d24aD"
            + " Message=Errors.AuthRequest.NotFound Parent=(sql: no rows in result set)",
        "/assets/v1/x | 404 | invalid request URI format: /assets/v1/x",
        "/assets/v1/x/y | 404 | ID=DATAB-pCP8P Message=Object could not be found",
        "/scim/v2/123/Users | 403 | \"detail\":\"Organisation doesn't exist\",\"status\":\"403\"",
        "/scim/v2/123/ServiceProviderConfig | 200 | \"maxPayloadSize\":1000000",
        "/scim/v2/123/nope | 404 | 404 page not found"
      })
  void otherPathsOfTheRealServerAreAnswered(String path, int status, String content)
      throws IOException {
    RawCalls.Answer answer = calls.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(content);
  }

  private static String message(RawCalls.Answer answer) {
    String marker = "\"message\":\"";
    int start = answer.body().indexOf(marker) + marker.length();
    String rest = answer.body().substring(start);
    return rest.substring(0, rest.lastIndexOf("\"}")).replace("\\\"", "\"");
  }
}
