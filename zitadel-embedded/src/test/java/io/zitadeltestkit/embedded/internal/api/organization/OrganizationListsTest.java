package io.zitadeltestkit.embedded.internal.api.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Order, pages and totals of the lists of the organization service. */
final class OrganizationListsTest {
  private static final String SERVICE = "zitadel.org.v2.OrganizationService/";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private String orgId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void makeOrganization() {
    orgId = admin.newOrganization();
  }

  private Answer list(EmbeddedCalls caller, String method, String fields) {
    return caller.call(SERVICE + method, "{'organizationId':'" + orgId + "'" + fields + "}");
  }

  @Test
  void directionIsIgnoredWithoutAColumn() {
    String mark = EmbeddedCalls.unique("mark");
    for (String name : new String[] {"b", "a", "c"}) {
      admin.call(SERVICE + "AddOrganization", "{'name':'%s %s'}".formatted(name, mark)).ok();
    }

    assertThat(names(mark, "'asc':true")).containsExactly("b", "a", "c");
    assertThat(names(mark, "'asc':false")).containsExactly("b", "a", "c");
    assertThat(names(mark, "'offset':1,'limit':1")).containsExactly("a");
  }

  private static java.util.List<String> names(String mark, String query) {
    return admin
        .call(
            SERVICE + "ListOrganizations",
            ("{'query':{%s},'queries':[{'nameQuery':{'name':'%s',"
                    + "'method':'TEXT_QUERY_METHOD_ENDS_WITH'}}]}")
                .formatted(query, mark))
        .ok()
        .body()
        .path("result")
        .findValuesAsText("name")
        .stream()
        .map(name -> name.substring(0, 1))
        .toList();
  }

  @Test
  void limitOfDomainsAndMetadataIsOnlyReturnedOnRequest() {
    for (String method : new String[] {"ListOrganizationDomains", "ListOrganizationMetadata"}) {
      assertThat(list(admin, method, ",'pagination':{'limit':1001}").error())
          .isEqualTo("invalid_argument: Limit exceeded (QUERY-4M0fs)");
      assertThat(list(admin, method, "").ok().at("pagination.appliedLimit").isMissingNode())
          .isTrue();
      assertThat(
              list(admin, method, ",'pagination':{'limit':7}").ok().text("pagination.appliedLimit"))
          .isEqualTo("7");
    }
  }

  @Test
  void metadataIsListedByKey() {
    admin
        .call(
            SERVICE + "SetOrganizationMetadata",
            ("{'organizationId':'%s','metadata':[{'key':'z','value':'YQ=='},"
                    + "{'key':'b','value':'YQ=='}]}")
                .formatted(orgId))
        .ok();

    assertThat(
            list(admin, "ListOrganizationMetadata", ",'pagination':{'limit':1}")
                .ok()
                .text("metadata.0.key"))
        .isEqualTo("b");
  }

  @Test
  void totalIsHiddenFromCallersWhoMayNotRead() {
    EmbeddedCalls stranger = admin.as(admin.newToken(admin.newMachine(orgId)));

    for (String method : new String[] {"ListOrganizationDomains", "ListOrganizationMetadata"}) {
      assertThat(list(stranger, method, "").ok().body().toString())
          .isEqualTo("{\"pagination\":{}}");
    }
  }
}
