package io.zitadeltestkit.embedded.internal.api.user.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.user.UserServiceCalls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metadata of users. */
final class UserMetadataTest {
  private static UserServiceCalls users;
  private static String orgId = "";

  private String botId = "";

  @BeforeAll
  static void start() {
    users = new UserServiceCalls();
    orgId = users.admin().newOrganization();
  }

  @AfterAll
  static void stop() {
    users.close();
  }

  @BeforeEach
  void makeBot() {
    botId = users.admin().newMachine(orgId);
  }

  private Answer call(String method, String fields) {
    return users.call(method, "{'userId':'" + botId + "'," + fields + "}");
  }

  @Test
  void anEmptyValueRemovesTheEntry() {
    call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='},{'key':'b','value':'Yg=='}]")
        .ok();
    call("SetUserMetadata", "'metadata':[{'key':'a','value':''},{'key':'c','value':''}]").ok();
    assertThat(call("ListUserMetadata", "'filters':[]").ok().at("metadata").findValuesAsText("key"))
        .containsExactly("b");
  }

  @Test
  void unchangedEntriesReturnTheDateOfTheLastChange() {
    assertThat(call("SetUserMetadata", "'metadata':[{'key':'a'}]").ok().text("setDate"))
        .isEqualTo("0001-01-01T00:00:00Z");
    String set =
        call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='}]").ok().text("setDate");
    assertThat(
            call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='}]").ok().text("setDate"))
        .isEqualTo(set);
  }

  @Test
  void keysComeByRestAsQueryParameters() {
    call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='},{'key':'b','value':'Yg=='}]")
        .ok();
    users.admin().rest("DELETE", "/v2/users/" + botId + "/metadata?keys=a&keys=b", "").ok();
    assertThat(call("ListUserMetadata", "'filters':[]").ok().body().has("metadata")).isFalse();
  }

  @Test
  void nothingIsRemovedUnlessAllOfItExists() {
    call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='}]").ok();
    assertThat(call("DeleteUserMetadata", "'keys':['a','x']").error())
        .isEqualTo("not_found: One or more keys do not exist (META-2nnds)");
    assertThat(
            call("ListUserMetadata", "'filters':[{'keyFilter':{'key':'A','method':1}}]")
                .ok()
                .text("pagination.totalResult"))
        .isEqualTo("1");
  }

  @Test
  void errorsAreReported() {
    assertThat(call("SetUserMetadata", "'metadata':[]").error())
        .isEqualTo("failed_precondition: Metadata list is empty (META-9mm2d)");
    assertThat(call("DeleteUserMetadata", "'keys':['a','']").error())
        .isEqualTo(
            "invalid_argument: invalid DeleteUserMetadataRequest.Keys[1]: value length must be"
                + " between 1 and 200 runes, inclusive");
    assertThat(
            users
                .call("SetUserMetadata", "{'userId':'123','metadata':[{'key':'a','value':'YQ=='}]}")
                .error())
        .isEqualTo("failed_precondition: User could not be found (COMMAND-uXHNj)");
  }

  @Test
  void usersReadTheirOwnButDoNotChangeIt() {
    call("SetUserMetadata", "'metadata':[{'key':'a','value':'YQ=='}]").ok();
    String token = users.admin().newToken(botId);
    String self = "{'userId':'" + botId + "'}";
    assertThat(users.callAs(token, "ListUserMetadata", self).ok().at("metadata")).hasSize(1);
    assertThat(
            users
                .callAs(
                    token,
                    "SetUserMetadata",
                    "{'userId':'" + botId + "','metadata':[{'key':'a','value':'Yg=='}]}")
                .error())
        .isEqualTo("not_found: membership not found (AUTHZ-cdgFk)");
  }
}
