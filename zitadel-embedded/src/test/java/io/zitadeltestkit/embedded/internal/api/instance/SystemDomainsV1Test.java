package io.zitadeltestkit.embedded.internal.api.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.SystemKey;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The host names of an instance, as the system API changes them. */
final class SystemDomainsV1Test {
  private static final String ALL = "/system/v1/instances";
  private static final SystemKey KEY = SystemKey.make();

  @RegisterExtension private static final TestServer RUNNING = new TestServer(KEY::start);

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls system;

  private String host = "";
  private String id = "";
  private String pat = "";

  @BeforeAll
  static void start() {
    system = KEY.callsTo(server);
  }

  @BeforeEach
  void createInstance() {
    host = EmbeddedCalls.unique("home") + ".localhost";
    Answer made =
        system
            .rest(
                "POST",
                ALL + "/_create",
                ("{'instanceName':'Home','customDomain':'%s',"
                        + "'machine':{'userName':'o','name':'O','personalAccessToken':{}}}")
                    .formatted(host))
            .ok();
    id = made.text("instanceId");
    pat = made.text("pat");
  }

  private Answer domains(String verb, String path, String request) {
    return system.rest(verb, ALL + "/" + id + "/domains" + path, request);
  }

  private List<String> found(String request) {
    return StreamSupport.stream(
            domains("POST", "/_search", request).ok().at("result").spliterator(), false)
        .map(domain -> domain.path("domain").asText())
        .toList();
  }

  private boolean exists(String domain) {
    return system
        .rest("POST", "/system/v1/domains/" + domain + "/_exists", "{}")
        .ok()
        .at("exists")
        .asBoolean();
  }

  @Test
  void anAddedHostNameReachesTheInstanceUntilItIsRemoved() {
    String other = EmbeddedCalls.unique("other") + ".localhost";
    EmbeddedCalls owner = system.as(pat).at(other);
    assertThat(exists(other)).isFalse();

    Answer added = domains("POST", "", "{'domain':'" + other + "'}").ok();

    assertThat(added.text("details.resourceOwner")).isEqualTo(id);
    assertThat(added.at("details").has("creationDate")).isTrue();
    assertThat(exists(other)).isTrue();
    assertThat(owner.rest("GET", "/admin/v1/instances/me", "").ok().text("instance.id"))
        .isEqualTo(id);
    assertThat(domains("POST", "", "{'domain':'" + other + "'}").error())
        .isEqualTo("6: Errors.Instance.Domain.AlreadyExists (INST-i2nl)");

    Answer removed = domains("DELETE", "/" + other, "").ok();

    assertThat(removed.at("details").has("changeDate")).isTrue();
    assertThat(exists(other)).isFalse();
    assertThat(owner.rest("GET", "/admin/v1/instances/me", "").status()).isEqualTo(404);
    assertThat(domains("DELETE", "/" + other, "").error())
        .isEqualTo("5: Errors.Instance.Domain.NotFound (INSTANCE-8ls9f)");
  }

  @Test
  void aHostNameReachesOneInstanceOnly() {
    assertThat(
            system
                .rest(
                    "POST",
                    ALL + "/_create",
                    "{'instanceName':'x','customDomain':'%s','machine':{'userName':'o','name':'O'}}"
                        .formatted(host))
                .error())
        .isEqualTo("6: Errors.Instance.Domain.AlreadyExists (V3-DKcYh)");
    assertThat(domains("POST", "", "{'domain':'localhost'}").error())
        .isEqualTo("6: Errors.Instance.Domain.AlreadyExists (V3-DKcYh)");
    assertThat(domains("POST", "", "{'domain':'a_b'}").error())
        .isEqualTo("3: Errors.Instance.Domain.InvalidCharacter (INST-S3v3w)");
    assertThat(domains("POST", "", "{'domain':' '}").error())
        .isEqualTo("3: Errors.Invalid.Argument (INST-28nlD)");
  }

  @Test
  void oneHostNameIsThePrimaryOne() {
    String other = EmbeddedCalls.unique("prime") + ".localhost";
    domains("POST", "", "{'domain':'" + other + "'}").ok();

    domains("POST", "/_set_primary", "{'domain':'" + other + "'}").ok();

    assertThat(found("{'queries':[{'primaryQuery':{'primary':true}}]}")).containsExactly(other);
    assertThat(found("{'queries':[{'primaryQuery':{}},{'generatedQuery':{}}]}"))
        .containsExactly(host);
    assertThat(domains("POST", "/_set_primary", "{'domain':'nowhere.localhost'}").error())
        .isEqualTo("5: Errors.Instance.Domain.NotFound (INSTANCE-9nkWf)");
  }

  @Test
  void hostNamesAreFilteredSortedAndPaged() {
    String prefix = EmbeddedCalls.unique("find");
    for (String end : List.of("b", "a", "c")) {
      domains("POST", "", "{'domain':'%s%s.localhost'}".formatted(prefix, end)).ok();
    }
    String byDomain =
        "'queries':[{'domainQuery':{'domain':'%s','method':'TEXT_QUERY_METHOD_STARTS_WITH'}}]"
            .formatted(prefix);

    assertThat(
            found(
                "{'query':{'asc':true},'sortingColumn':'DOMAIN_FIELD_NAME_DOMAIN',"
                    + byDomain
                    + "}"))
        .containsExactly(prefix + "a.localhost", prefix + "b.localhost", prefix + "c.localhost");
    assertThat(found("{'sortingColumn':'DOMAIN_FIELD_NAME_CREATION_DATE'," + byDomain + "}"))
        .containsExactly(prefix + "c.localhost", prefix + "a.localhost", prefix + "b.localhost");
    Answer page =
        domains(
                "POST",
                "/_search",
                "{'query':{'asc':true,'limit':1,'offset':'2'},"
                    + "'sortingColumn':'DOMAIN_FIELD_NAME_DOMAIN',"
                    + byDomain
                    + "}")
            .ok();
    assertThat(page.text("details.totalResult")).isEqualTo("3");
    assertThat(page.at("result")).hasSize(1);
    assertThat(page.text("result.0.domain")).isEqualTo(prefix + "c.localhost");
  }

  @Test
  void unknownInstanceHasNoHostNames() {
    assertThat(system.rest("POST", ALL + "/123/domains", "{'domain':'x.localhost'}").error())
        .startsWith("5: unable to set instance using id 123: ID=QUERY-1kIjX");
  }
}
