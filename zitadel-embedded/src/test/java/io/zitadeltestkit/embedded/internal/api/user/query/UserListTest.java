package io.zitadeltestkit.embedded.internal.api.user.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists users by queries. */
final class UserListTest {
  private static UserServiceCalls users;
  private static String orgId = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
    person("ann", "Ann", "Zeller", "'nickName':'Annie'", "'phone':{'phone':'+41790000001'},");
    person("bob", "Bob", "Young", "'nickName':'Bobby'", "");
    person("Cid", "Cid", "Xaver", "'displayName':'El Cid'", "");
    users
        .call(
            "CreateUser",
            ("{'organizationId':'%s','username':'robot','machine':{'name':'R'},"
                    + "'metadata':[{'key':'model-x','value':'eA=='},{'key':'year','value':'eQ=='}]}")
                .formatted(orgId))
        .ok();
  }

  private static void person(
      String username, String givenName, String familyName, String more, String phone) {
    users
        .call(
            "CreateUser",
            ("{'organizationId':'%s','username':'%s','human':{'profile':{'givenName':'%s',"
                    + "'familyName':'%s',%s},%s'email':{'email':'%s@example.com'}}}")
                .formatted(orgId, username, givenName, familyName, more, phone, username))
        .ok();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  private static Answer list(String query, String more) {
    return users.call(
        "ListUsers",
        "{'queries':[{'organizationIdQuery':{'organizationId':'%s'}}%s]%s}"
            .formatted(orgId, query.isEmpty() ? "" : "," + query, more));
  }

  private static List<String> names(Answer answer) {
    List<String> names = new ArrayList<>();
    for (JsonNode user : answer.ok().at("result")) {
      names.add(user.path("username").asText());
    }
    return names;
  }

  private static String sorted(String column, boolean ascending) {
    return ",'sortingColumn':'USER_FIELD_NAME_%s','query':{'asc':%s}".formatted(column, ascending);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'userNameQuery':{'userName':'ANN','method':1}}                         | ann",
        "{'userNameQuery':{'userName':'ANN'}}                                    | ''",
        "{'firstNameQuery':{'firstName':'B','method':2}}                         | bob",
        "{'lastNameQuery':{'lastName':'AVE','method':5}}                         | Cid",
        "{'nickNameQuery':{'nickName':'by','method':6}}                          | bob",
        "{'displayNameQuery':{'displayName':'el ','method':3}}                   | Cid",
        "{'emailQuery':{'emailAddress':'@EXAMPLE.com','method':7}}           | ann,bob,Cid",
        "{'phoneQuery':{'number':'+4179','method':2}}                            | ann",
        "{'loginNameQuery':{'loginName':'ROBOT','method':1}}                     | robot",
        "{'typeQuery':{'type':'TYPE_MACHINE'}}                                   | robot",
        "{'stateQuery':{'state':'USER_STATE_ACTIVE'}}                      | ann,bob,Cid,robot",
        "{'stateQuery':{'state':'USER_STATE_LOCKED'}}                            | ''",
        "{'inUserEmailsQuery':{'userEmails':['bob@example.com','x@y.z']}}        | bob",
        "{'metadataKeyFilter':{'key':'model-x'}}                                 | robot",
        "{'metadataValueFilter':{'value':'eA=='}}                                | robot",
        "{'metadataValueFilter':{'value':'eA==','method':1}}                     | robot",
      })
  void aQueryFindsWhatFits(String query, String expected) {
    assertThat(String.join(",", names(list(query, sorted("CREATION_DATE", true)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'orQuery':{'queries':[{'userNameQuery':{'userName':'ann'}},"
            + "{'userNameQuery':{'userName':'bob'}}]}} | ann,bob",
        "{'andQuery':{'queries':[{'typeQuery':{'type':1}},"
            + "{'userNameQuery':{'userName':'b','method':4}}]}} | bob",
        "{'notQuery':{'query':{'typeQuery':{'type':1}}}} | robot",
        "{'notQuery':{'query':{'orQuery':{'queries':[{'userNameQuery':{'userName':'ann'}},"
            + "{'notQuery':{'query':{'typeQuery':{'type':1}}}}]}}}} | bob,Cid",
      })
  void queriesAreJoined(String query, String expected) {
    assertThat(String.join(",", names(list(query, sorted("CREATION_DATE", true)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'metadataKeyFilter':{'key':'model-x'}},{'metadataValueFilter':{'value':'eA=='}} | robot",
        "{'metadataKeyFilter':{'key':'model-x'}},{'metadataValueFilter':{'value':'eQ=='}} | ''",
        "{'notQuery':{'query':{'metadataKeyFilter':{'key':'model-x'}}}}                   | robot",
      })
  void whatIsSaidOfMetadataHoldsForOneEntry(String queries, String expected) {
    assertThat(String.join(",", names(list(queries, "")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true, 'ann,bob,Cid,robot'", "false, 'Cid,robot,bob,ann'"})
  void whoHasNoNickNameComesAfterWhoHas(boolean ascending, String expected) {
    assertThat(String.join(",", names(list("", sorted("NICK_NAME", ascending)))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inUserIdsQuery':{'userIds':[]}", "inUserEmailsQuery':{}"})
  void oneOfNoneIsRefused(String query) {
    Answer refused = list("{'" + query + "}", "");
    assertThat(refused.status()).isEqualTo(500);
    assertThat(refused.error()).isEqualTo("unknown: values array must not be empty ()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'query':{'limit':-1}",
        "'query':{'limit':1.5}",
        "'query':{'offset':'-1'}",
        "'queries':[null]"
      })
  void whatIsNoPageIsNoRequest(String fields) {
    assertThat(users.call("ListUsers", "{" + fields + "}").error())
        .startsWith("invalid_argument: unmarshal message: ");
  }

  @Test
  void anyLimitIsAccepted() {
    assertThat(names(list("", ",'query':{'limit':4294967295}"))).hasSize(4);
  }

  @Test
  void userWithoutNickNameMatchesNeitherANickNameNorItsNegation() {
    assertThat(
            names(
                list(
                    "{'notQuery':{'query':{'nickNameQuery':{'nickName':'Annie'}}}}",
                    sorted("CREATION_DATE", true))))
        .containsExactly("bob");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USER_NAME     | ann,bob,Cid,robot",
        "FIRST_NAME    | ann,bob,Cid,robot",
        "LAST_NAME     | Cid,bob,ann,robot",
        "DISPLAY_NAME  | ann,bob,Cid,robot",
        "EMAIL         | ann,bob,Cid,robot",
        "CREATION_DATE | ann,bob,Cid,robot",
        "UNSPECIFIED   | ann,bob,Cid,robot",
      })
  void aColumnSortsBothWays(String column, String expected) {
    List<String> ascending = List.of(expected.split(",", -1));
    List<String> descending = new ArrayList<>(ascending);
    java.util.Collections.reverse(descending);
    assertThat(names(list("", sorted(column, true)))).isEqualTo(ascending);
    assertThat(names(list("", sorted(column, false)))).isEqualTo(descending);
  }

  @Test
  void tiesAreInCreationOrderInBothDirections() {
    assertThat(names(list("", sorted("TYPE", true)))).containsExactly("ann", "bob", "Cid", "robot");
    assertThat(names(list("", sorted("TYPE", false))))
        .containsExactly("robot", "ann", "bob", "Cid");
  }

  @Test
  void pagesHaveTheTotalOfAll() {
    Answer page = list("", ",'sortingColumn':1,'query':{'asc':true,'offset':1,'limit':2}").ok();
    assertThat(names(page)).containsExactly("bob", "Cid");
    assertThat(page.text("details.totalResult")).isEqualTo("4");
    assertThat(page.body().has("sortingColumn")).isFalse();
  }

  @Test
  void queriesMustNotBeTooDeep() {
    String query = "{'userNameQuery':{'userName':'ann'}}";
    for (int i = 0; i < 20; i++) {
      query = "{'notQuery':{'query':" + query + "}}";
    }
    assertThat(names(list(query, ""))).containsExactly("ann");
    assertThat(list("{'notQuery':{'query':" + query + "}}", "").error())
        .isEqualTo("invalid_argument: Too many query nesting levels (Max 20) (USER-zsQ97)");
  }

  @Test
  void emptyQueryIsRefused() {
    assertThat(list("{'notQuery':{}}", "").error())
        .isEqualTo("invalid_argument: List.Query.Invalid (GRPC-vR9nC)");
    assertThat(list("{'orQuery':{}}", "").error()).isEqualTo("unknown: missing column ()");
    assertThat(list("{'andQuery':{'queries':[{}]}}", "").error())
        .isEqualTo(
            "invalid_argument: invalid ListUsersRequest.Queries[1]: embedded message failed"
                + " validation | caused by: invalid SearchQuery.AndQuery: embedded message failed"
                + " validation | caused by: invalid AndQuery.Queries[0]: embedded message failed"
                + " validation | caused by: invalid SearchQuery.Query: value is required");
  }

  @Test
  void callerSeesItselfAndUsersByItsRoles() {
    String elsewhere = users.admin().newOrganization();
    String bot = users.admin().newMachine(elsewhere);
    String token = users.admin().newToken(bot);
    assertThat(users.callAs(token, "ListUsers", "{}").ok().text("details.totalResult"))
        .isEqualTo("1");
    users.admin().makeOrganizationAdministrator(bot, orgId, "ORG_OWNER_VIEWER");
    assertThat(users.callAs(token, "ListUsers", "{}").ok().text("details.totalResult"))
        .isEqualTo("5");
  }

  /** The one is a part of a sorted table, the other is filtered and sorted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'asc':true",
        "'asc':false",
        "'asc':true,'limit':2",
        "'asc':true,'offset':1,'limit':2",
        "'offset':'3','limit':100",
        "'offset':1000"
      })
  void aListOfAllIsThatOfWhatEverybodyFits(String page) {
    Answer all = users.call("ListUsers", "{'query':{" + page + "}}");
    Answer fitting =
        users.call(
            "ListUsers",
            "{'queries':[{'orQuery':{'queries':[{'typeQuery':{'type':1}},{'typeQuery':{'type':2}}]}}],"
                + "'query':{"
                + page
                + "}}");
    assertThat(names(all)).isEqualTo(names(fitting));
    assertThat(all.text("details.totalResult")).isEqualTo(fitting.text("details.totalResult"));
  }

  @Test
  void aViewerOfTheInstanceIsShownAll() {
    String bot = users.admin().newMachine(users.admin().newOrganization());
    String token = users.admin().newToken(bot);
    String all = users.call("ListUsers", "{}").ok().text("details.totalResult");
    users.admin().makeInstanceAdministrator(bot, "IAM_OWNER_VIEWER");
    assertThat(users.callAs(token, "ListUsers", "{}").ok().text("details.totalResult"))
        .isEqualTo(all);
    assertThat(
            users
                .callAs(token, "ListUsers", "{'query':{'limit':1}}")
                .ok()
                .text("details.totalResult"))
        .isEqualTo(all);
  }

  @Test
  void anOffsetBeyondWhatADatabaseTakesIsItsFault() {
    assertThat(users.call("ListUsers", "{'query':{'offset':'9223372036854775807'}}").error())
        .isEqualTo("internal: An internal error occurred (QUERY-AG4gs)");
  }
}
