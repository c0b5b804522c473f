package io.zitadeltestkit.embedded.internal.api.user.query;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries of users. */
final class UserQueryV1Test {
  private OwnOrganization org;

  @BeforeEach
  void start() {
    org = new OwnOrganization();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private Answer search(String query) {
    return org.post("/users/_search", "{'queries':[" + query + "]}");
  }

  @Test
  void someOfSeveralAreFoundByTheirIds() {
    String one = org.newPerson();
    org.newPerson();
    String elsewhere = org.admin().newMachine(org.admin().newOrganization());

    assertThat(
            results(
                search("{'inUserIdsQuery':{'userIds':['" + one + "','" + elsewhere + "']}}"), "id"))
        .containsExactly(one);
    assertThat(results(search("{'inUserEmailsQuery':{'userEmails':['none@example.com']}}"), "id"))
        .isEmpty();
  }

  @Test
  void userOfAnotherOrganizationHasAnotherErrorThanAnUnknownOne() {
    String elsewhere = org.admin().newMachine(org.admin().newOrganization());
    assertThat(org.get("/users/" + elsewhere).error())
        .isEqualTo("5: User could not be found (MANAG-fpo4B)");
    assertThat(org.get("/users/123").error()).isEqualTo("5: User could not be found (QUERY-Dfbg2)");
  }

  @Test
  void emptyListOfIdsIsRefused() {
    assertThat(search("{'inUserIdsQuery':{}}").error())
        .isEqualTo("2: values array must not be empty ()");
    Answer emails = search("{'inUserEmailsQuery':{'userEmails':[]}}");
    assertThat(emails.error()).isEqualTo("2: values array must not be empty ()");
    assertThat(emails.status()).isEqualTo(500);
  }

  @Test
  void queriesAreCombinedAndNegated() {
    String person = org.newPerson();
    String machine = org.admin().newMachine(org.id());
    org.post("/users/" + machine + "/_deactivate", "{}").ok();
    String human = "{'typeQuery':{'type':'TYPE_HUMAN'}}";
    String inactive = "{'stateQuery':{'state':'USER_STATE_INACTIVE'}}";

    assertThat(results(search("{'orQuery':{'queries':[" + human + "," + inactive + "]}}"), "id"))
        .containsExactlyInAnyOrder(person, machine);
    assertThat(results(search("{'andQuery':{'queries':[" + human + "," + inactive + "]}}"), "id"))
        .isEmpty();
    assertThat(results(search("{'notQuery':{'query':" + human + "}}"), "id"))
        .containsExactly(machine);
    assertThat(results(search(human + "," + inactive), "id")).isEmpty();
    assertThat(search("{'notQuery':{}}").error()).isEqualTo("3: List.Query.Invalid (GRPC-vR9nC)");
    assertThat(search("{'orQuery':{'queries':[]}}").error()).isEqualTo("2: missing column ()");
  }

  @Test
  void pageIsSortedByTheRequestedColumn() {
    String first = named("aaron");
    String second = named("berta");
    String third = named("clara");
    String query = "{'query':{'limit':2,'offset':'%s','asc':%s},'sortingColumn':'%s'}";

    Answer page =
        org.post("/users/_search", query.formatted("0", "false", "USER_FIELD_NAME_FIRST_NAME"));

    assertThat(page.ok().text("details.totalResult")).isEqualTo("3");
    assertThat(page.text("result.0.id")).isEqualTo(third);
    assertThat(page.text("result.1.id")).isEqualTo(second);
    assertThat(page.at("result")).hasSize(2);
    assertThat(
            org.post("/users/_search", query.formatted("2", "false", "USER_FIELD_NAME_EMAIL"))
                .ok()
                .text("result.0.id"))
        .isEqualTo(first);
  }

  private String named(String name) {
    return org.post(
            "/users/human",
            ("{'userName':'%s','profile':{'firstName':'%s','lastName':'Doe'},"
                    + "'email':{'email':'%s@example.com','isEmailVerified':true}}")
                .formatted(EmbeddedCalls.unique(name), name, name))
        .ok()
        .text("userId");
  }
}
