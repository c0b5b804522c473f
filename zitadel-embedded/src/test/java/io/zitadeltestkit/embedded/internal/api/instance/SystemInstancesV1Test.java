package io.zitadeltestkit.embedded.internal.api.instance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.SystemKey;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Instances as the system API lists, reads, renames and removes them. */
final class SystemInstancesV1Test {
  private static final String ALL = "/system/v1/instances";
  private static final SystemKey KEY = SystemKey.make();

  @RegisterExtension private static final TestServer RUNNING = new TestServer(KEY::start);

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls system;

  @BeforeAll
  static void start() {
    system = KEY.callsTo(server);
  }

  private static String create(String name) {
    return system
        .rest(
            "POST",
            ALL + "/_create",
            "{'instanceName':'%s','customDomain':'%s.localhost','machine':{'userName':'o','name':'O'}}"
                .formatted(name, name))
        .ok()
        .text("instanceId");
  }

  private static Answer search(String request) {
    return system.rest("POST", ALL + "/_search", request).ok();
  }

  private static List<String> names(Answer found) {
    return StreamSupport.stream(found.at("result").spliterator(), false)
        .map(instance -> instance.path("name").asText())
        .toList();
  }

  @Test
  void healthzIsListedButNotImplementedAsOnTheRealServer() {
    Answer healthz = system.as("").rest("GET", "/system/v1/healthz", "");

    assertThat(healthz.status()).isEqualTo(501);
    assertThat(healthz.text("message")).isEqualTo("method Healthz not implemented");
  }

  @Test
  void instanceIsReadWithItsHostNames() {
    String name = EmbeddedCalls.unique("read");
    String id = create(name);

    Answer read = system.rest("GET", ALL + "/" + id, "").ok();

    assertThat(read.text("instance.id")).isEqualTo(id);
    assertThat(read.text("instance.state")).isEqualTo("STATE_RUNNING");
    assertThat(read.text("instance.name")).isEqualTo(name);
    assertThat(read.text("instance.version")).isEqualTo("v4.16.0");
    assertThat(read.text("instance.details.resourceOwner")).isEqualTo(id);
    assertThat(read.at("instance.domains.0.generated").asBoolean()).isTrue();
    assertThat(read.at("instance.domains.0").has("primary")).isFalse();
    assertThat(read.text("instance.domains.1.domain")).isEqualTo(name + ".localhost");
    assertThat(read.at("instance.domains.1.primary").asBoolean()).isTrue();
    assertThat(read.text("instance.domains.1.details.resourceOwner")).isEqualTo(id);
  }

  @Test
  void theConsolesRedirectsAreOnEachHostNameWithThePort() {
    String name = EmbeddedCalls.unique("console");
    Answer made =
        system
            .rest(
                "POST",
                ALL + "/_create",
                ("{'instanceName':'%s','customDomain':'%s.localhost','machine':{'userName':'o',"
                        + "'name':'O','personalAccessToken':{}}}")
                    .formatted(name, name))
            .ok();

    Answer console =
        system
            .as(made.text("pat"))
            .at(name + ".localhost")
            .call(
                "zitadel.application.v2.ApplicationService/ListApplications",
                "{'filters':[{'nameFilter':{'name':'Management Console'}}]}")
            .ok();

    assertThat(console.at("applications.0.oidcConfiguration.redirectUris"))
        .extracting(JsonNode::asText)
        .satisfiesExactly(
            generated ->
                assertThat(generated)
                    .matches(
                        "http://%s-[a-z0-9]{6}\\.localhost:%d/ui/console/auth/callback"
                            .formatted(name, server.port())),
            custom ->
                assertThat(custom)
                    .isEqualTo(
                        "http://%s.localhost:%d/ui/console/auth/callback"
                            .formatted(name, server.port())));
  }

  @Test
  void theTotalCountsHostNames() {
    String name = EmbeddedCalls.unique("total");
    String id = create(name);
    String byId = "{'idQuery':{'ids':['" + id + "']}}";
    String byHost = "{'domainQuery':{'domains':['" + name + ".localhost','elsewhere.localhost']}}";

    Answer all = search("{'queries':[" + byId + "]}");
    Answer one = search("{'queries':[" + byId + "," + byHost + "]}");
    Answer none = search("{'queries':[" + byId + ",{'domainQuery':{'domains':['nowhere']}}]}");

    assertThat(names(all)).containsExactly(name);
    assertThat(all.text("details.totalResult")).isEqualTo("2");
    assertThat(all.at("details").has("viewTimestamp")).isFalse();
    assertThat(names(one)).containsExactly(name);
    assertThat(one.text("details.totalResult")).isEqualTo("1");
    assertThat(none.at("details")).isEmpty();
    assertThat(none.body().has("result")).isFalse();
  }

  @Test
  void instancesAreSortedAndPaged() {
    String prefix = EmbeddedCalls.unique("sorted");
    List<String> ids = List.of("b", "c", "a").stream().map(end -> create(prefix + end)).toList();
    String queries = "'queries':[{'idQuery':{'ids':['" + String.join("','", ids) + "']}}]";

    assertThat(
            names(
                search("{'query':{'asc':true},'sortingColumn':'FIELD_NAME_NAME'," + queries + "}")))
        .containsExactly(prefix + "a", prefix + "b", prefix + "c");
    assertThat(names(search("{'sortingColumn':'FIELD_NAME_CREATION_DATE'," + queries + "}")))
        .containsExactly(prefix + "a", prefix + "c", prefix + "b");
    assertThat(
            names(
                search(
                    "{'query':{'asc':true,'offset':'1','limit':1},'sortingColumn':'FIELD_NAME_NAME',"
                        + queries
                        + "}")))
        .containsExactly(prefix + "b");
    assertThat(system.rest("POST", ALL + "/_search", "{'queries':[{}]}").error())
        .isEqualTo(
            "3: invalid ListInstancesRequest.Queries[0]:"
                + " embedded message failed validation | caused by: invalid Query.Query: value is"
                + " required");
  }

  @Test
  void instanceSeesItsNewName() {
    String name = EmbeddedCalls.unique("named");
    String id = create(name);

    Answer changed = system.rest("PUT", ALL + "/" + id, "{'instanceName':'Renamed'}").ok();

    JsonNode details = changed.at("details");
    assertThat(details.path("resourceOwner").asText()).isEqualTo(id);
    assertThat(details.has("creationDate")).isTrue();
    assertThat(details.has("changeDate")).isFalse();
    assertThat(names(search("{'queries':[{'idQuery':{'ids':['" + id + "']}}]}")))
        .containsExactly("Renamed");
    assertThat(system.rest("PUT", ALL + "/" + id, "{'instanceName':'Renamed'}").ok().at("details"))
        .isEqualTo(details);
    assertThat(system.rest("PUT", ALL + "/" + id, "{'instanceName':' '}").error())
        .isEqualTo("3: Errors.Invalid.Argument (INST-092mid)");
    assertThat(system.rest("PUT", ALL + "/" + id, "{}").error())
        .isEqualTo(
            "3: invalid UpdateInstanceRequest.InstanceName:"
                + " value length must be between 1 and 200 runes, inclusive");
  }

  @Test
  void theAdministratorsOfAnInstanceAreListed() {
    String id = create(EmbeddedCalls.unique("owned"));
    String members = ALL + "/" + id + "/members/_search";

    Answer all = system.rest("POST", members, "{}").ok();
    Answer none =
        system.rest("POST", members, "{'queries':[{'userIdQuery':{'userId':'nobody'}}]}").ok();

    assertThat(all.text("details.totalResult")).isEqualTo("1");
    assertThat(all.text("result.0.preferredLoginName")).isEqualTo("o");
    assertThat(all.text("result.0.roles.0")).isEqualTo("IAM_OWNER");
    assertThat(all.text("result.0.details.resourceOwner")).isEqualTo(id);
    Answer sorted =
        system.rest("POST", members, "{'sortingColumn':'MEMBER_FIELD_NAME_CREATION_DATE'}").ok();
    assertThat(sorted.text("details.totalResult")).isEqualTo("1");
    assertThat(system.rest("POST", members, "{'sortingColumn':true}").status()).isEqualTo(400);
    assertThat(none.body().has("result")).isFalse();
    assertThat(EmbeddedCalls.asAdmin(server).rest("POST", members, "{}").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void tokenNeedsIssuerAudienceAndValidTime() {
    String url = server.baseUrl();
    Instant now = Instant.now();
    String strange = SystemKey.make().token("root", "root", url, now, 30);

    for (String token :
        List.of(
            strange,
            KEY.token("root", "root", "http://elsewhere", now, 30),
            KEY.token("root", "somebody", url, now, 30),
            KEY.token("somebody", "somebody", url, now, 30),
            KEY.token("root", "root", url, now.minusSeconds(3700), 120),
            KEY.token("root", "root", url, now.minusSeconds(120), 1))) {
      assertThat(system.as(token).rest("POST", ALL + "/_search", "{}").error())
          .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
    }
    system
        .as(KEY.token("root", "root", url, now.minusSeconds(120), 5))
        .rest("POST", ALL + "/_search", "{}")
        .ok();
  }
}
