package io.zitadeltestkit.embedded.internal.api.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gives, changes, lists and takes away manager roles. */
final class InternalPermissionServiceTest {
  private static final String SERVICE = "zitadel.internal_permission.v2.InternalPermissionService/";
  private static final String INSTANCE = "'instance':true";

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;

  private String orgId = "";
  private String partnerId = "";
  private String projectId = "";
  private String botId = "";

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
  }

  @BeforeEach
  void makeProject() {
    server.clock().reset();
    orgId = admin.newOrganization();
    partnerId = admin.newOrganization();
    botId = admin.newMachine(orgId);
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
  }

  private String organization() {
    return "'organizationId':'" + orgId + "'";
  }

  private String project() {
    return "'projectId':'" + projectId + "'";
  }

  private String grant() {
    return "'projectGrant':{'projectId':'%s','organizationId':'%s'}"
        .formatted(projectId, partnerId);
  }

  private Answer create(String resource, String role) {
    return change("CreateAdministrator", resource, "'roles':['" + role + "']");
  }

  private Answer update(String resource, String role) {
    return change("UpdateAdministrator", resource, "'roles':['" + role + "']");
  }

  private Answer delete(String resource) {
    return change("DeleteAdministrator", resource, "'roles':[]");
  }

  private Answer change(String method, String resource, String roles) {
    return admin.call(
        SERVICE + method, "{'userId':'" + botId + "','resource':{" + resource + "}," + roles + "}");
  }

  private static Answer list(String filters) {
    return admin
        .call(
            SERVICE + "ListAdministrators",
            "{'pagination':{'asc':true},'filters':[" + filters + "]}")
        .ok();
  }

  private Answer listOfBot() {
    return list("{'inUserIdsFilter':{'ids':['" + botId + "']}}");
  }

  @ParameterizedTest
  @CsvSource({
    "INSTANCE, ORG_OWNER, Member is invalid (INSTANCE-4m0fS), Member is invalid (INSTANCE-3m9fs)",
    "ORGANIZATION, IAM_OWNER, Errors.Org.MemberInvalid (Org-4N8es), Errors.Org.MemberInvalid"
        + " (INST-m9fG8)",
    "PROJECT, ORG_OWNER, Project member is invalid (PROJECT-3m9ds), Project member is invalid"
        + " (PROJECT-3m9d)",
    "GRANT, PROJECT_OWNER, Errors.Project.Grant.Member.Invalid (PROJECT-m9gKK),"
        + " Errors.Project.Grant.Member.Invalid (PROJECT-m0sDf)"
  })
  void refusesRolesOfAnotherKindOfThing(
      String kind, String role, String onCreate, String onUpdate) {
    assertThat(create(resource(kind), role).error()).isEqualTo("invalid_argument: " + onCreate);
    assertThat(update(resource(kind), role).error()).isEqualTo("invalid_argument: " + onUpdate);
  }

  private String resource(String kind) {
    return switch (kind) {
      case "INSTANCE" -> INSTANCE;
      case "ORGANIZATION" -> organization();
      case "PROJECT" -> project();
      default -> grant();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANIZATION, Errors.Invalid.Argument (ORG-4Mlfs)",
    "PROJECT, Project member is invalid (PROJECT-W8m4l)",
    "GRANT, Errors.Project.Grant.Member.Invalid (PROJECT-8fi7G)"
  })
  void onlyTheInstanceTakesAMemberWithoutRoles(String kind, String refusal) {
    assertThat(change("CreateAdministrator", resource(kind), "'roles':[]").error())
        .isEqualTo("invalid_argument: " + refusal);
    change("CreateAdministrator", INSTANCE, "'roles':[]").ok();
    assertThat(change("UpdateAdministrator", INSTANCE, "'roles':[]").error())
        .isEqualTo("invalid_argument: Member is invalid (INSTANCE-LiaZi)");
  }

  @ParameterizedTest
  @CsvSource({
    "INSTANCE, IAM_OWNER, already_exists, Errors.Instance.Member.AlreadyExists (INSTA-pFDwe)",
    "ORGANIZATION, ORG_OWNER, already_exists, Errors.Org.Member.AlreadyExists (ORG-poWwe)",
    "PROJECT, PROJECT_OWNER, already_exists, Project member already exists (PROJECT-PtXi1)",
    "GRANT, PROJECT_GRANT_OWNER, not_found, Errors.AlreadyExists (PROJECT-37fug)"
  })
  void refusesASecondMembership(String kind, String role, String code, String refusal) {
    create(resource(kind), role).ok();

    assertThat(create(resource(kind), role).error()).isEqualTo(code + ": " + refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTANCE, IAM_OWNER, Errors.NotFound (INSTANCE-D8JxR)",
    "ORGANIZATION, ORG_OWNER, Errors.NotFound (Org-D8JxR)",
    "PROJECT, PROJECT_OWNER, Errors.NotFound (PROJECT-D8JxR)",
    "GRANT, PROJECT_GRANT_OWNER, Errors.NotFound (PROJECT-37fug)"
  })
  void updatesOnlyWhoIsThere(String kind, String role, String refusal) {
    assertThat(update(resource(kind), role).error()).isEqualTo("not_found: " + refusal);
  }

  @Test
  void reportsWhatDoesNotExist() {
    String noBody = "'userId':'123','roles':['%s'],'resource':{%s}}";
    assertThat(
            admin
                .call(
                    SERVICE + "CreateAdministrator", "{" + noBody.formatted("IAM_OWNER", INSTANCE))
                .error())
        .isEqualTo("failed_precondition: User could not be found (INSTA-GSXOn)");
    assertThat(create("'organizationId':'123'", "ORG_OWNER").error())
        .isEqualTo("failed_precondition: Organisation not found (COMMAND-QXPGs)");
    assertThat(create("'projectId':'123'", "PROJECT_OWNER").error())
        .isEqualTo("failed_precondition: Project not found (COMMAND-EbFMN)");
    assertThat(
            create(
                    "'projectGrant':{'projectId':'" + projectId + "','organizationId':'123'}",
                    "PROJECT_GRANT_OWNER")
                .error())
        .isEqualTo("not_found: Project Grant not found (PROJECT-D8JxR)");
  }

  @Test
  void validatesTheResource() {
    assertThat(create("'instance':false", "IAM_OWNER").error())
        .isEqualTo(
            "invalid_argument: invalid CreateAdministratorRequest.Resource: embedded message failed"
                + " validation | caused by: invalid ResourceType.Instance: value must equal true");
    assertThat(create("", "IAM_OWNER").error())
        .isEqualTo(
            "invalid_argument: invalid CreateAdministratorRequest.Resource: embedded message failed"
                + " validation | caused by: invalid ResourceType.Resource: value is required");
    assertThat(admin.call(SERVICE + "CreateAdministrator", "{'userId':'" + botId + "'}").error())
        .isEqualTo("invalid_argument: Errors.Invalid.Argument (ADMIN-IbPp47HDP5)");
    assertThat(change("CreateAdministrator", INSTANCE, "'roles':['A','A']").error())
        .isEqualTo(
            "invalid_argument: invalid CreateAdministratorRequest.Roles[1]: repeated value must"
                + " contain unique items");
  }

  @Test
  void returnsTheTimeOfAnEarlierRemoval() {
    assertThat(delete(organization()).ok().at("deletionDate").isMissingNode()).isTrue();
    create(organization(), "ORG_OWNER").ok();
    String removed = delete(organization()).ok().text("deletionDate");
    server.clock().advance(Duration.ofMinutes(1));

    assertThat(delete(organization()).ok().text("deletionDate")).isEqualTo(removed);

    create(organization(), "ORG_OWNER_VIEWER").ok();
    assertThat(listOfBot().text("administrators.0.roles.0")).isEqualTo("ORG_OWNER_VIEWER");
  }

  @Test
  void aRemovedProjectTookEvenAdministratorsOfGrantsWithItWhoNeverWere() {
    assertThat(delete(grant()).ok().at("deletionDate").isMissingNode()).isTrue();
    String removed =
        admin
            .call(
                "zitadel.project.v2.ProjectService/DeleteProject",
                "{'projectId':'" + projectId + "'}")
            .ok()
            .text("deletionDate");

    assertThat(delete(grant()).ok().text("deletionDate")).isEqualTo(removed);
    assertThat(delete(project()).ok().at("deletionDate").isMissingNode()).isTrue();
  }

  @Test
  void updateWithTheSameRolesChangesNothing() {
    create(organization(), "ORG_OWNER").ok();
    server.clock().advance(Duration.ofMinutes(1));

    String unchanged = update(organization(), "ORG_OWNER").ok().text("changeDate");
    assertThat(listOfBot().text("administrators.0.creationDate")).isEqualTo(unchanged);

    String changed = update(organization(), "ORG_OWNER_VIEWER").ok().text("changeDate");
    assertThat(changed).isGreaterThan(unchanged);
    assertThat(listOfBot().text("administrators.0.changeDate")).isEqualTo(changed);
  }

  @Test
  void listsRolesOfAllKindsWithTheirThings() {
    create(INSTANCE, "IAM_OWNER_VIEWER").ok();
    create(organization(), "ORG_OWNER").ok();
    create(project(), "PROJECT_OWNER").ok();
    create(grant(), "PROJECT_GRANT_OWNER").ok();

    Answer all = listOfBot();

    assertThat(all.text("pagination.totalResult")).isEqualTo("4");
    assertThat(all.at("administrators.0.instance").asBoolean()).isTrue();
    assertThat(all.text("administrators.1.organization.id")).isEqualTo(orgId);
    assertThat(all.text("administrators.2.project.name")).isEqualTo("p");
    assertThat(all.text("administrators.2.project.organizationId")).isEqualTo(orgId);
    assertThat(all.text("administrators.3.projectGrant.projectId")).isEqualTo(projectId);
    assertThat(all.text("administrators.3.projectGrant.grantedOrganizationId"))
        .isEqualTo(partnerId);
    assertThat(all.text("administrators.3.user.organizationId")).isEqualTo(orgId);
  }

  @Test
  void filtersByResourceUserAndTime() {
    create(project(), "PROJECT_OWNER").ok();
    create(grant(), "PROJECT_GRANT_OWNER").ok();
    String name = EmbeddedCalls.unique("minnie");
    String humanId = admin.newHuman(partnerId, name, "Secret-Passw0rd!");
    admin.makeOrganizationAdministrator(humanId, orgId, "ORG_OWNER");

    assertThat(list("{'resource':{" + project() + "}}").at("administrators")).hasSize(1);
    assertThat(list("{'resource':{" + grant() + "}}").at("administrators")).hasSize(1);
    assertThat(list("{'resource':{" + organization() + "}}").text("administrators.0.user.id"))
        .isEqualTo(humanId);
    assertThat(
            list("{'userPreferredLoginName':{'preferredLoginName':'" + name + "'}}")
                .text("administrators.0.user.displayName"))
        .isEqualTo("Minnie Mouse");
    assertThat(
            list("{'userOrganizationId':{'id':'" + partnerId + "'}}")
                .text("administrators.0.user.id"))
        .isEqualTo(humanId);
    assertThat(
            list("{'resource':{"
                    + project()
                    + "}},{'creationDate':{'timestamp':'2020-01-01T00:00:00Z',"
                    + "'method':'TIMESTAMP_FILTER_METHOD_BEFORE'}}")
                .at("administrators")
                .isMissingNode())
        .isTrue();
    assertThat(admin.call(SERVICE + "ListAdministrators", "{'pagination':{'limit':1001}}").error())
        .isEqualTo("invalid_argument: Limit exceeded (QUERY-4M0fs)");
  }

  @Test
  void callersSeeTheirOwnRolesAndOwnersThoseOfTheirEntities() {
    create(project(), "PROJECT_OWNER").ok();
    String otherId = admin.newMachine(orgId);
    admin.makeProjectAdministrator(otherId, projectId, "PROJECT_OWNER_VIEWER");
    admin.makeOrganizationAdministrator(otherId, orgId, "ORG_OWNER");

    Answer seen =
        admin
            .as(admin.newToken(botId))
            .call(
                SERVICE + "ListAdministrators",
                "{'pagination':{'asc':true},'filters':[{'inUserIdsFilter':{'ids':['%s','%s']}}]}"
                    .formatted(botId, otherId))
            .ok();

    assertThat(seen.text("pagination.totalResult")).isEqualTo("3");
    assertThat(seen.at("administrators")).hasSize(2);
    assertThat(seen.text("administrators.0.user.id")).isEqualTo(botId);
    assertThat(seen.text("administrators.1.project.id")).isEqualTo(projectId);
  }

  @Test
  void aProjectOwnerMayGiveRolesOnTheProjectOnly() {
    create(project(), "PROJECT_OWNER").ok();
    EmbeddedCalls bot = admin.as(admin.newToken(botId));
    String request = "{'userId':'" + admin.newMachine(orgId) + "','resource':{%s},'roles':['%s']}";

    bot.call(SERVICE + "CreateAdministrator", request.formatted(project(), "PROJECT_OWNER_VIEWER"))
        .ok();
    bot.call(SERVICE + "CreateAdministrator", request.formatted(grant(), "PROJECT_GRANT_OWNER"))
        .ok();
    assertThat(
            bot.call(
                    SERVICE + "CreateAdministrator", request.formatted(organization(), "ORG_OWNER"))
                .error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-AWfge)");
    assertThat(
            bot.call(SERVICE + "CreateAdministrator", request.formatted(INSTANCE, "IAM_OWNER"))
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }
}
