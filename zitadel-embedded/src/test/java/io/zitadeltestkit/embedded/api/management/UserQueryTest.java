package io.zitadeltestkit.embedded.api.management;

import static io.zitadeltestkit.embedded.api.management.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking for some of the users. */
final class UserQueryTest {
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
  void oneOfNoneIsNoQuestion() {
    assertThat(search("{'inUserIdsQuery':{}}").error())
        .isEqualTo("2: values array must not be empty ()");
    Answer emails = search("{'inUserEmailsQuery':{'userEmails':[]}}");
    assertThat(emails.error()).isEqualTo("2: values array must not be empty ()");
    assertThat(emails.status()).isEqualTo(500);
  }
}
