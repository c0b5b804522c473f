package io.zitadeltestkit.embedded.internal.api.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.SystemKey;
import io.zitadeltestkit.embedded.TestServer;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Permissions on instances in the second generation of the API. */
final class InstanceAccessTest {
  private static final String SERVICE = "zitadel.instance.v2.InstanceService/";
  private static final SystemKey KEY = SystemKey.make();

  @RegisterExtension private static final TestServer RUNNING = new TestServer(KEY::start);

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static EmbeddedCalls system;
  private static String id;

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    system = KEY.callsTo(server);
    id = admin.call(SERVICE + "GetInstance", "{}").ok().text("instance.id");
  }

  private static EmbeddedCalls withRole(String role) {
    String bot = admin.newMachine(admin.newOrganization());
    if (!role.isEmpty()) {
      admin.makeInstanceAdministrator(bot, role);
    }
    return admin.as(admin.newToken(bot));
  }

  private static String named(String field) {
    return "{'instanceId':'" + id + "'," + field + "}";
  }

  private static List<String> hosts(Answer answer, String list) {
    return StreamSupport.stream(answer.ok().at(list).spliterator(), false)
        .map(domain -> domain.path("domain").asText())
        .toList();
  }

  @Test
  void readsNeedAReadingRole() {
    EmbeddedCalls viewer = withRole("IAM_OWNER_VIEWER");

    for (String method : List.of("GetInstance", "ListCustomDomains", "ListTrustedDomains")) {
      viewer.call(SERVICE + method, "{}").ok();
      viewer.call(SERVICE + method, "{'instanceId':'" + id + "'}").ok();
      assertThat(withRole("").call(SERVICE + method, "{}").error())
          .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
      assertThat(admin.as("").call(SERVICE + method, "{}").status()).isEqualTo(401);
    }
  }

  @Test
  void aSessionIsNotFoundInAnUnknownInstance() {
    String token =
        admin
            .call("zitadel.session.v2.SessionService/CreateSession", "{}")
            .ok()
            .text("sessionToken");
    String request = "{'instanceId':'123'}";

    assertThat(admin.as(token).call(SERVICE + "GetInstance", request).error())
        .isEqualTo("not_found: Errors.Session.NotExisting (QUERY-SFeaa)");
    assertThat(admin.call(SERVICE + "GetInstance", request).error())
        .isEqualTo("unauthenticated: Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void changesNeedAWritingRole() {
    Map<String, String> changes =
        Map.of(
            "UpdateInstance", "{'instanceName':'Another'}",
            "AddTrustedDomain", "{'trustedDomain':'a.example'}",
            "RemoveTrustedDomain", "{'trustedDomain':'a.example'}");

    changes.forEach(
        (method, request) -> {
          assertThat(withRole("IAM_OWNER_VIEWER").call(SERVICE + method, request).error())
              .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
          assertThat(withRole("").call(SERVICE + method, request).error())
              .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
        });
  }

  @Test
  void hostNamesAndDeletionNeedASystemUser() {
    for (Map.Entry<String, String> call :
        Map.of(
                "AddCustomDomain", named("'customDomain':'x.localhost'"),
                "RemoveCustomDomain", named("'customDomain':'x.localhost'"),
                "DeleteInstance", "{'instanceId':'" + id + "'}")
            .entrySet()) {
      assertThat(admin.call(SERVICE + call.getKey(), call.getValue()).error())
          .isEqualTo("permission_denied: No matching permissions found (AUTH-5mWD2)");
    }
    admin.call(SERVICE + "GetInstance", "{}").ok();
  }

  @Test
  void anOwnerRenamesTheInstanceAndTheSystemSeesIt() {
    String name = EmbeddedCalls.unique("Renamed");

    String changed =
        admin
            .call(SERVICE + "UpdateInstance", named("'instanceName':'" + name + "'"))
            .ok()
            .text("changeDate");

    Answer seen = system.call(SERVICE + "GetInstance", "{'instanceId':'" + id + "'}").ok();
    assertThat(seen.text("instance.name")).isEqualTo(name);
    assertThat(seen.text("instance.changeDate")).isEqualTo(changed);
    assertThat(admin.call(SERVICE + "UpdateInstance", "{'instanceName':' '}").error())
        .isEqualTo("invalid_argument: Errors.Invalid.Argument (INST-092mid)");
    assertThat(admin.call(SERVICE + "UpdateInstance", "{}").error())
        .startsWith("invalid_argument: ")
        .contains("invalid UpdateInstanceRequest.InstanceName");
  }

  @Test
  void unknownInstanceLooksEmpty() {
    String nowhere = "{'instanceId':'123'";

    assertThat(system.call(SERVICE + "GetInstance", nowhere + "}").error())
        .isEqualTo("not_found: Errors.IAM.NotFound (QUERY-n0wng)");
    assertThat(system.call(SERVICE + "UpdateInstance", nowhere + ",'instanceName':'x'}").error())
        .isEqualTo("not_found: Errors.Instance.NotFound (INST-nuso2m)");
    assertThat(system.call(SERVICE + "DeleteInstance", nowhere + "}").error())
        .isEqualTo("not_found: Errors.Instance.NotFound (COMMA-AE3GS)");
    assertThat(
            system
                .call(SERVICE + "RemoveCustomDomain", nowhere + ",'customDomain':'x.localhost'}")
                .error())
        .isEqualTo("not_found: Errors.Instance.Domain.NotFound (INSTANCE-8ls9f)");
    assertThat(
            system
                .call(SERVICE + "RemoveTrustedDomain", nowhere + ",'trustedDomain':'x.example'}")
                .error())
        .isEqualTo("not_found: Errors.Instance.Domain.NotFound (COMMA-de3z9)");
    assertThat(system.call(SERVICE + "ListCustomDomains", nowhere + "}").ok().at("pagination"))
        .isEmpty();
    assertThat(system.call(SERVICE + "ListTrustedDomains", nowhere + "}").ok().at("pagination"))
        .isEmpty();
  }

  @Test
  void trustedHostNamesAreFilteredSortedAndPaged() {
    String prefix = EmbeddedCalls.unique("trust");
    for (String end : List.of("b", "a", "c")) {
      system
          .call(
              SERVICE + "AddTrustedDomain",
              named("'trustedDomain':' %s%s.example'".formatted(prefix, end)))
          .ok();
    }
    String filter =
        "'filters':[{'domainFilter':{'domain':'%s','method':'TEXT_QUERY_METHOD_CONTAINS'}}]"
            .formatted(prefix);

    assertThat(
            hosts(admin.call(SERVICE + "ListTrustedDomains", "{" + filter + "}"), "trustedDomain"))
        .containsExactly(prefix + "b.example", prefix + "a.example", prefix + "c.example");
    assertThat(
            hosts(
                admin.call(
                    SERVICE + "ListTrustedDomains",
                    "{'sortingColumn':'TRUSTED_DOMAIN_FIELD_NAME_DOMAIN',"
                        + "'pagination':{'asc':true,'offset':'1','limit':1},"
                        + filter
                        + "}"),
                "trustedDomain"))
        .containsExactly(prefix + "b.example");
    assertThat(
            hosts(
                admin.call(
                    SERVICE + "ListTrustedDomains",
                    "{'sortingColumn':'TRUSTED_DOMAIN_FIELD_NAME_CREATION_DATE'," + filter + "}"),
                "trustedDomain"))
        .containsExactly(prefix + "c.example", prefix + "a.example", prefix + "b.example");
    assertThat(
            admin
                .call(SERVICE + "AddTrustedDomain", "{'trustedDomain':'" + prefix + "a.example'}")
                .error())
        .isEqualTo("failed_precondition: Errors.Instance.Domain.AlreadyExists (COMMA-hg42a)");
  }

  @Test
  void theTotalOfInstancesCountsHostNames() {
    Answer all =
        system
            .call(SERVICE + "ListInstances", "{'filters':[{'inIdsFilter':{'ids':['" + id + "']}}]}")
            .ok();
    Answer one =
        system
            .call(
                SERVICE + "ListInstances",
                "{'filters':[{'customDomainsFilter':{'domains':['localhost']}}]}")
            .ok();

    assertThat(all.at("instances")).hasSize(1);
    assertThat(all.text("pagination.totalResult")).isEqualTo("2");
    assertThat(one.text("pagination.totalResult")).isEqualTo("1");
    assertThat(one.text("instances.0.id")).isEqualTo(id);
  }
}
