package io.zitadeltestkit.embedded.internal.api.messageprovider;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As of when lists are that are empty on most servers. */
class ViewTimeV1Test {
  private static final String SMS = "/admin/v1/sms/_search";
  private static final String EMAIL = "/admin/v1/email/_search";
  private static final String GRANTS = "/auth/v1/usergrants/me/_search";
  private static final String REFRESH_TOKENS = "/auth/v1/users/me/tokens/refresh/_search";

  private EmbeddedZitadel server;
  private EmbeddedCalls admin;

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNewInstanceDoesNotKnowYetThatTheyAreEmpty() {
    for (String list : new String[] {SMS, EMAIL, GRANTS, REFRESH_TOKENS}) {
      assertThat(details(list).at("details")).as(list).isEmpty();
    }
  }

  @Test
  void aMinuteLaterTheInstanceKnows() {
    server.clock().advance(Duration.ofMinutes(1));

    for (String list : new String[] {SMS, EMAIL, GRANTS, REFRESH_TOKENS}) {
      assertThat(details(list).text("details.viewTimestamp")).as(list).isNotEmpty();
    }
  }

  @Test
  void providersOfSmsGiveBothListsTheirTime() {
    admin.rest("POST", "/admin/v1/sms/http", "{'endpoint':'https://1.1.1.1/sms'}").ok();

    assertThat(details(SMS).text("details.viewTimestamp")).isNotEmpty();
    assertThat(details(EMAIL).text("details.viewTimestamp")).isNotEmpty();
  }

  @Test
  void providersOfEmailGiveNeitherListATime() {
    admin.rest("POST", "/admin/v1/email/http", "{'endpoint':'https://1.1.1.1/mail'}").ok();

    assertThat(details(EMAIL).text("details.totalResult")).isEqualTo("1");
    assertThat(details(EMAIL).at("details").has("viewTimestamp")).isFalse();
  }

  @Test
  void aLockedUserIsAnEventOfTheListOfRefreshTokens() {
    String userId = admin.newMachine(admin.newOrganization());
    admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'" + userId + "'}").ok();

    Answer list = details(REFRESH_TOKENS);

    assertThat(Long.parseLong(list.text("details.processedSequence"))).isPositive();
    assertThat(list.text("details.viewTimestamp")).isNotEmpty();
  }

  private Answer details(String list) {
    return admin.rest("POST", list, "{}").ok();
  }
}
