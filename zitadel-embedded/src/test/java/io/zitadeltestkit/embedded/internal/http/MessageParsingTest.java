package io.zitadeltestkit.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parser of messages takes and what it refuses, before any rule is looked at. */
final class MessageParsingTest {
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";

  private static EmbeddedZitadel server;
  private static EmbeddedCalls admin;

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

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
    assertThat(admin.call(LIST, request).error()).startsWith("invalid_argument: proto: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':5}                              | name: 5",
        "{'name':true}                           | name: true",
        "{'name':['a']}                          | name: [",
        "{'admins':'x'}                          | admins: x",
        "{'admins':[{'userId':{}}]}              | userId: {",
      })
  void namesTheFieldOfAnotherType(String request, String problem) {
    assertThat(admin.call("zitadel.org.v2.OrganizationService/AddOrganization", request).error())
        .isEqualTo("invalid_argument: proto: invalid value for field " + problem);
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
  void anOffsetBeyondEverythingFindsNothing() {
    assertThat(
            admin
                .call(LIST, "{'query':{'offset':'18446744073709551615'}}")
                .ok()
                .at("result")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void thePathCountsWhateverTheBodySays() {
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
