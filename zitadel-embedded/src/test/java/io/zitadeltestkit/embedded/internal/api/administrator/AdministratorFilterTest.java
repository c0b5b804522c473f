package io.zitadeltestkit.embedded.internal.api.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds administrators by their roles and things, by several filters and by their contrary. */
final class AdministratorFilterTest {
  private static final String LIST =
      "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators";

  private static final Pattern WORD = Pattern.compile("\\b[A-Z]+\\b");

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static String orgId = "";
  private static String partnerId = "";
  private static String projectId = "";
  private static String botId = "";
  private static String humanId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    orgId = admin.newOrganization();
    partnerId = admin.newOrganization();
    botId = admin.newMachine(orgId);
    humanId = admin.newHuman(orgId, EmbeddedCalls.unique("minnie"), "Secret-Passw0rd!");
    projectId =
        admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'%s','name':'p'}".formatted(orgId))
            .ok()
            .text("projectId");
    admin
        .call(
            "zitadel.project.v2.ProjectService/CreateProjectGrant",
            "{'projectId':'%s','grantedOrganizationId':'%s'}".formatted(projectId, partnerId))
        .ok();
    make("'instance':true", "IAM_OWNER_VIEWER");
    make("'organizationId':'" + orgId + "'", "ORG_OWNER");
    make("'projectId':'" + projectId + "'", "PROJECT_OWNER");
    make(grant(), "PROJECT_GRANT_OWNER");
    admin.makeOrganizationAdministrator(humanId, orgId, "ORG_OWNER_VIEWER");
  }

  private static String grant() {
    return "'projectGrant':{'projectId':'%s','organizationId':'%s'}"
        .formatted(projectId, partnerId);
  }

  private static void make(String resource, String role) {
    admin
        .call(
            "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
            "{'userId':'%s','resource':{%s},'roles':['%s']}".formatted(botId, resource, role))
        .ok();
  }

  /** Of the two users made here; a word in capitals stands for a filter. */
  private static Answer list(String filter) {
    Map<String, String> filters =
        Map.of(
            "ORG",
            "{'resource':{'organizationId':'" + orgId + "'}}",
            "PROJECT",
            "{'resource':{'projectId':'" + projectId + "'}}",
            "GRANT",
            "{'resource':{" + grant() + "}}",
            "OTHER",
            "{'resource':{'projectId':'123'}}",
            "INSTANCE",
            "{'resource':{'instance':true}}",
            "MINNIE",
            "{'userDisplayName':{'displayName':'Minnie Mouse'}}");
    String users = "{'inUserIdsFilter':{'ids':['%s','%s']}},".formatted(botId, humanId);
    return admin.call(
        LIST,
        "{'pagination':{'asc':true},'filters':["
            + users
            + WORD.matcher(filter).replaceAll(word -> filters.get(word.group()))
            + "]}");
  }

  private static String roles(String filter) {
    return String.join(
        " ",
        StreamSupport.stream(list(filter).ok().at("administrators").spliterator(), false)
            .map(administrator -> administrator.at("/roles/0"))
            .map(JsonNode::asText)
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'role':{'roleKey':'ORG_OWNER'}} | ORG_OWNER",
        "{'role':{'roleKey':'org_owner'}} | \"\"",
        "ORG | ORG_OWNER ORG_OWNER_VIEWER",
        "PROJECT | PROJECT_OWNER",
        "GRANT | PROJECT_GRANT_OWNER",
        "INSTANCE | IAM_OWNER_VIEWER",
        "{'or':{'queries':[INSTANCE,PROJECT]}} | IAM_OWNER_VIEWER PROJECT_OWNER",
        "{'and':{'queries':[ORG,MINNIE]}} | ORG_OWNER_VIEWER",
        "{'not':{'query':INSTANCE}} |"
            + " ORG_OWNER PROJECT_OWNER PROJECT_GRANT_OWNER ORG_OWNER_VIEWER"
      })
  void findsByRolesThingsAndSeveralFilters(String filter, String expected) {
    assertThat(roles(filter)).isEqualTo(expected);
  }

  /** As in a database, where a missing value is neither equal nor unequal to anything. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'not':{'query':ORG}} | \"\"",
        "{'not':{'query':MINNIE}} | \"\"",
        "{'not':{'query':PROJECT}} | PROJECT_GRANT_OWNER",
        "{'not':{'query':GRANT}} | \"\"",
        "{'not':{'query':OTHER}} | PROJECT_OWNER PROJECT_GRANT_OWNER"
      })
  void theContraryOfWhatIsMissingHoldsForNobody(String filter, String expected) {
    assertThat(roles(filter)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'or':{}} | unknown: missing column ()",
        "{'and':{'queries':[]}} | unknown: missing column ()",
        "{'not':{}} | internal: Errors.Internal (RECOVER)"
      })
  void refusesFiltersOfNothing(String filter, String expected) {
    assertThat(list(filter).error()).isEqualTo(expected);
  }

  @Test
  void filtersMayStandInTwentyOthers() {
    String deepest = "{'not':{'query':".repeat(20) + "INSTANCE" + "}}".repeat(20);

    assertThat(roles(deepest)).isEqualTo("IAM_OWNER_VIEWER");
    assertThat(list("{'not':{'query':" + deepest + "}}").error())
        .isEqualTo("invalid_argument: Too many query nesting levels (Max 20) (PERM-zsQ97)");
  }
}
