package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser of messages accepts and refuses, before validation. */
final class MessageParsingTest {
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final EmbeddedCalls admin = RUNNING.admin();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'query':{'limit':-1}}",
        "{'query':{'limit':'-1'}}",
        "{'query':{'limit':1.5}}",
        "{'query':{'limit':4294967296}}",
        "{'query':{'limit':1e99}}",
        "{'query':{'limit':true}}",
        "{'query':{'limit':' 1'}}",
        "{'query':{'offset':-1}}",
        "{'query':{'offset':'18446744073709551616'}}",
        "{'query':{'limit':1,'limit':1}}",
        "{'queries':[null]}",
        "{'queries':[{'idQuery':{'id':'1'},'id_query':{'id':'1'}}]}",
        "{'sortingColumn':'1','sorting_column':null}"
      })
  void refuses(String request) {
    assertThat(admin.call(LIST, request).error())
        .startsWith(
            "invalid_argument: unmarshal message: unmarshal into *org.ListOrganizationsRequest: proto: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':5}                    | (line 1:9): invalid value for string field name: 5",
        "{'name':true}                 | (line 1:9): invalid value for string field name: true",
        "{'name':['a']}                | (line 1:9): invalid value for string field name: [",
        "{'name':'a','name':'b'}       | (line 1:13): duplicate field 'name'",
        "{'admins':'x'}                | syntax error (line 1:11): unexpected token 'x'",
        "{'admins':[null]}             | syntax error (line 1:12): unexpected token null",
        "{'admins':[{'userId':{}}]}    | (line 1:22): invalid value for string field userId: {",
        "5                             | syntax error (line 1:1): unexpected token 5",
        "{}x                           | syntax error (line 1:3): invalid value x",
        "{} {}                         | syntax error (line 1:4): unexpected token {",
        "{                             | unexpected EOF",
        "{'name':'x                    | unexpected EOF",
        "{name:1}                      | syntax error (line 1:2): invalid value name",
        "{'name' 'x'}                  | syntax error (line 1:9): unexpected character ', missing ':' after field name",
        "{'name':'x',}                 | syntax error (line 1:13): unexpected token }",
        "{'name':01}                   | syntax error (line 1:9): invalid value 01",
        "{'name':'\\q'}                | syntax error (line 1:9): invalid escape code '\\\\q' in string",
        "{'name':'\\ud800 abcdef'}     | syntax error (line 1:9): invalid escape code ' abcde' in string",
        "{'name':'\\ud800'}            | unexpected EOF",
        "{'name':'\\udc00'}            | unexpected EOF",
        "{'name':'a\\ud800             | unexpected EOF",
        "{'name':'\\ud800\\u0041'}      | syntax error (line 1:9): invalid escape code '\\\\u0041' in string",
        "{'name':'\\ud800\\ud800'}      | syntax error (line 1:9): invalid escape code '\\\\ud800' in string",
        "{'x':[1 2]}                   | syntax error (line 1:9): unexpected token 2",
        "{'x':[}                       | syntax error (line 1:7): unexpected token }"
      })
  void speaksOfMessagesAsTheRealServerDoes(String request, String problem) {
    assertThat(admin.call("zitadel.org.v2.OrganizationService/AddOrganization", request).error())
        .isEqualTo(
            "invalid_argument: unmarshal message: unmarshal into *org.AddOrganizationRequest: proto: "
                + problem.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'nope':1,'nope':2}", "{'nope':{'a':[1,{'b':1e5}]}}", "{'name':null}"})
  void passesOverWhatItDoesNotKnow(String request) {
    assertThat(admin.call("zitadel.org.v2.OrganizationService/AddOrganization", request).error())
        .isEqualTo(
            "invalid_argument: invalid AddOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive");
  }

  /** A real server's database takes no NUL in JSON; only what is not stored may have one. */
  @Test
  void textWithNulIsNotStored() {
    String refusal = "ERROR: unsupported Unicode escape sequence (SQLSTATE 22P05) ()";
    String orgId = admin.newOrganization();
    String user = "{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'%s',";
    String rest =
        "'familyName':'b'},'email':{'email':'a@b.example','isVerified':true},'password':{'password':'Secret-\\u0000-1234!'}}}";

    assertThat(
            admin
                .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'a\\u0000b'}")
                .error())
        .isEqualTo("unknown: " + refusal);
    assertThat(admin.rest("POST", "/v2/organizations", "{'name':'a\\u0000b'}").error())
        .isEqualTo("2: " + refusal);
    assertThat(
            admin
                .call(
                    "zitadel.user.v2.UserService/CreateUser",
                    user.formatted(orgId, "minnie", "a\\u0000b") + rest)
                .error())
        .isEqualTo("unknown: " + refusal);
    for (String session :
        List.of("{'metadata':{'a\\u0000b':'YQ=='}}", "{'userAgent':{'description':'a\\u0000b'}}")) {
      assertThat(admin.call("zitadel.session.v2.SessionService/CreateSession", session).error())
          .isEqualTo("unknown: " + refusal);
    }
    admin.call("zitadel.session.v2.SessionService/CreateSession", "{'metadata':{'a':'AA=='}}").ok();
    admin
        .call(
            "zitadel.user.v2.UserService/CreateUser",
            user.formatted(orgId, EmbeddedCalls.unique("minnie"), "a\\\\u0000b") + rest)
        .ok();
    assertThat(
            admin.call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'1\\u0000'}").error())
        .isEqualTo("not_found: User could not be found (QUERY-Dfbg2)");
  }

  /** Nor does it take one in a query: lists, and what is read by an id, fail with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "user.v2.UserService/ListUsers | {'queries':[{'userNameQuery':{'userName':'a%'}}]} | internal: An internal error occurred (QUERY-AG4gs)",
        "org.v2.OrganizationService/ListOrganizations | {'queries':[{'idQuery':{'id':'1%'}}]} | internal: An internal error occurred (QUERY-M6mYN)",
        "project.v2.ProjectService/ListProjects | {'filters':[{'projectNameFilter':{'projectName':'a%'}}]} | unknown: ERROR: invalid byte sequence for encoding \"UTF8\": 0x00 (SQLSTATE 22021) ()",
        "project.v2.ProjectService/GetProject | {'projectId':'1%'} | internal: An internal error occurred (QUERY-dj2FF)",
        "session.v2.SessionService/GetSession | {'sessionId':'1%'} | internal: An internal error occurred (QUERY-SAder)",
        "settings.v2.SettingsService/GetLoginSettings | {'ctx':{'orgId':'1%'}} | internal: An internal error occurred (QUERY-SWgr3)",
        "user.v2.UserService/LockUser | {'userId':'1%'} | internal: unable to filter events (SQL-KyeAx)",
        "user.v2.UserService/AddPersonalAccessToken | {'userId':'1%','expirationDate':'2099-01-01T00:00:00Z'} | internal: unable to filter events (SQL-KyeAx)",
        "authorization.v2.AuthorizationService/UpdateAuthorization | {'id':'1%','roleKeys':['a']} | internal: unable to filter events (SQL-KyeAx)",
        "action.v2.ActionService/DeleteTarget | {'id':'1%'} | internal: unable to filter events (SQL-KyeAx)",
        "user.v2.UserService/DeleteUser | {'userId':'1%'} | unknown: ERROR: invalid byte sequence for encoding \"UTF8\": 0x00 (SQLSTATE 22021) ()",
        "org.v2.OrganizationService/DeactivateOrganization | {'organizationId':'1%'} | unknown: ERROR: invalid byte sequence for encoding \"UTF8\": 0x00 (SQLSTATE 22021) ()",
        "session.v2.SessionService/CreateSession | {'checks':{'user':{'userId':'1%'}}} | not_found: User could not be found (QUERY-Dfbg2)"
      })
  void textWithNulIsNotLookedFor(String method, String request, String refusal) {
    assertThat(admin.call("zitadel." + method, request.replace("%", "\\u0000")).error())
        .isEqualTo(refusal);
  }

  @Test
  void textWithNulInAQueryOfAPathIsNotLookedFor() {
    assertThat(
            admin.rest("GET", "/management/v1/users/_is_unique?userName=a%00&email=b", "").error())
        .isEqualTo("13: An internal error occurred (QUERY-Cxces)");
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    String deep = "{'x':" + "[".repeat(10_001) + "]".repeat(10_001) + "}";

    assertThat(admin.call(LIST, deep).error()).endsWith("proto: exceeded max recursion depth");
    assertThat(admin.rest("POST", "/v2/organizations/_search", deep).error())
        .isEqualTo("3: invalid character '[' exceeded max depth");
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    RawCalls calls = new RawCalls(server.port(), server.adminToken());
    byte[] broken = "{\"name\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(calls.send("POST", "/v2/organizations", broken).body())
        .isEqualTo(
            "{\"code\":3,\"message\":\"proto: syntax error (line 1:9): invalid UTF-8 in string\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain | 415 | ''",
        "application/json; charset=latin1 | 415 | ''",
        "application/grpc-web+proto | 200 | ''",
        "application/JSON; charset=UTF-8 | 200 | {}"
      })
  void contentTypeDecidesOverTheWire(String type, int status, String start) throws IOException {
    RawCalls calls = new RawCalls(server.port(), server.adminToken());

    RawCalls.Answer answer = calls.post("/" + LIST, "{}", "Content-Type: " + type);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).startsWith(start.replace("{}", "{\"details\""));
    if (type.contains("grpc")) {
      assertThat(answer.header("grpc-status")).isEqualTo("3");
      assertThat(answer.header("grpc-message"))
          .isEqualTo("protocol error: incomplete envelope: unexpected EOF");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Encoding: br | unknown compression \"br\": supported encodings are gzip",
        "Connect-Timeout-Ms: soon | parse timeout: strconv.ParseInt: parsing \"soon\": invalid syntax",
        "Connect-Protocol-Version: 2 | Connect-Protocol-Version must be \"1\": got \"2\""
      })
  void refusesHeadersThatItCannotFollow(String header, String problem) throws IOException {
    RawCalls calls = new RawCalls(server.port(), server.adminToken());

    assertThat(calls.post("/" + LIST, "{}", header).body()).contains(problem.replace("\"", "\\\""));
  }

  @Test
  void readsACompressedRequest() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{}".getBytes(StandardCharsets.UTF_8));
    }
    RawCalls calls = new RawCalls(server.port(), server.adminToken());

    assertThat(
            calls.send("POST", "/" + LIST, packed.toByteArray(), "Content-Encoding: gzip").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'query':{'limit':1.0}}",
        "{'query':{'limit':'1'}}",
        "{'query':{'limit':1e2}}",
        "{'query':{'limit':4294967295}}",
        "{'query':{'limit':null}}"
      })
  void takes(String request) {
    assertThat(admin.call(LIST, request).ok().text("details.totalResult")).isNotEmpty();
  }

  @Test
  void tooLargeOffsetIsAnInternalError() {
    assertThat(admin.call(LIST, "{'query':{'offset':'18446744073709551615'}}").error())
        .isEqualTo("internal: An internal error occurred (QUERY-M6mYN)");
    assertThat(
            admin
                .call(
                    "zitadel.project.v2.ProjectService/ListProjects",
                    "{'pagination':{'offset':'18446744073709551615'}}")
                .error())
        .isEqualTo("unknown: ERROR: bigint out of range (SQLSTATE 22003) ()");
    assertThat(
            admin
                .call(LIST, "{'query':{'offset':'9223372036854775806'}}")
                .ok()
                .at("result")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void pathOverridesTheBody() {
    String orgId = admin.newOrganization();
    String otherId = admin.newOrganization();
    String name = EmbeddedCalls.unique("by path");

    admin
        .rest(
            "POST",
            "/v2/organizations/" + orgId,
            "{'organizationId':'%s','name':'%s'}".formatted(otherId, name))
        .ok();

    assertThat(
            admin
                .call(LIST, "{'queries':[{'nameQuery':{'name':'%s'}}]}".formatted(name))
                .ok()
                .text("result.0.id"))
        .isEqualTo(orgId);
  }

  @Test
  void aDeletionHasNoBody() {
    String orgId = admin.newOrganization();
    String path = "/v2/organizations/" + orgId + "/metadata";
    admin.rest("POST", path, "{'metadata':[{'key':'a','value':'YQ=='}]}").ok();

    assertThat(admin.rest("DELETE", path, "{'keys':['a']}").text("message"))
        .isEqualTo("Metadata list is empty (META-9mw2d)");
    admin.rest("DELETE", path + "?keys=a", "").ok();
  }
}
