package io.zitadeltestkit.embedded.internal.api.user.metadata;

import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertChange;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.assertMaking;
import static io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization.results;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.internal.api.v1.OwnOrganization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The metadata of users and of the organization. */
final class MetadataV1Test {
  private static final String RED = "'cmVk'";
  private static final String BLUE = "'Ymx1ZQ=='";

  private OwnOrganization org;
  private String user = "";

  @BeforeEach
  void start() {
    org = new OwnOrganization();
    user = "/users/" + org.newPerson();
  }

  @AfterEach
  void stop() {
    org.close();
  }

  private static String entries() {
    return "{'metadata':[{'key':'colour','value':%s},{'key':'shade','value':%s}]}"
        .formatted(RED, BLUE);
  }

  @Test
  void entriesOfAUserAreSetAndRemovedTogether() {
    assertChange(org.post(user + "/metadata/_bulk", entries()), org.id());

    Answer all = org.post(user + "/metadata/_search", "{}");
    assertThat(results(all, "key")).containsExactly("colour", "shade");
    assertThat(results(all, "value")).containsExactly("cmVk", "Ymx1ZQ==");
    assertThat(
            results(
                org.post(
                    user + "/metadata/_search",
                    "{'queries':[{'keyQuery':{'key':'COL',"
                        + "'method':'TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE'}}]}"),
                "key"))
        .containsExactly("colour");
    assertThat(org.delete(user + "/metadata/_bulk", "{'keys':['shade','none']}").error())
        .isEqualTo("5: One or more keys do not exist (META-2nnds)");
    assertChange(org.delete(user + "/metadata/_bulk", "{'keys':['shade']}"), org.id());
    assertThat(results(org.post(user + "/metadata/_search", "{}"), "key"))
        .containsExactly("colour");
  }

  @Test
  void emptyQueryIsRefused() {
    assertThat(org.post(user + "/metadata/_search", "{'queries':[{}]}").error())
        .isEqualTo(
            "3: invalid ListUserMetadataRequest.Queries[0]: embedded message failed validation |"
                + " caused by: invalid MetadataQuery.Query: value is required");
  }

  @Test
  void anEntryOfAUserIsRemovedOnce() {
    assertMaking(org.post(user + "/metadata/colour", "{'value':" + RED + "}"), org.id());

    assertChange(org.delete(user + "/metadata/colour"), org.id());

    assertThat(org.get(user + "/metadata/colour").error())
        .isEqualTo("5: Metadata not found (QUERY-Rgh32)");
    assertThat(org.delete(user + "/metadata/colour").error())
        .isEqualTo("5: Metadata not found (META-ncnw3)");
    assertThat(org.post("/users/1/metadata/colour", "{'value':" + RED + "}").error())
        .isEqualTo("9: User could not be found (COMMAND-uXHNj)");
  }

  @Test
  void entriesOfTheOrganizationAreSetAndRemovedTogether() {
    assertChange(org.post("/metadata/_bulk", entries()), org.id());

    Answer all = org.post("/metadata/_search", "{}");
    assertThat(results(all, "key")).containsExactly("colour", "shade");
    assertThat(all.text("result.0.details.resourceOwner")).isEqualTo(org.id());
    assertThat(
            results(
                org.post(
                    "/metadata/_search",
                    "{'queries':[{'keyQuery':{'key':'ade',"
                        + "'method':'TEXT_QUERY_METHOD_ENDS_WITH'}}]}"),
                "key"))
        .containsExactly("shade");
    assertThat(org.delete("/metadata/_bulk", "{'keys':['shade','none']}").error())
        .isEqualTo("5: One or more keys do not exist (META-2npds)");
    assertChange(org.delete("/metadata/_bulk", "{'keys':['shade']}"), org.id());
    assertThat(results(org.post("/metadata/_search", "{}"), "key")).containsExactly("colour");
  }

  @Test
  void entryOfTheOrganizationIsReplacedAndRemoved() {
    assertMaking(org.post("/metadata/colour", "{'value':" + RED + "}"), org.id());
    assertThat(org.get("/metadata/colour").ok().text("metadata.value")).isEqualTo("cmVk");

    org.post("/metadata/colour", "{'value':" + BLUE + "}").ok();

    assertThat(org.get("/metadata/colour").ok().text("metadata.value")).isEqualTo("Ymx1ZQ==");
    assertChange(org.delete("/metadata/colour"), org.id());
    assertThat(org.get("/metadata/colour").error())
        .isEqualTo("5: Metadata not found (QUERY-Rph32)");
    assertThat(org.delete("/metadata/colour").error())
        .isEqualTo("5: Metadata not found (META-mcnw3)");
  }

  @Test
  void emptyListIsRefused() {
    assertThat(org.post(user + "/metadata/_bulk", "{}").error())
        .isEqualTo("9: Metadata list is empty (META-9mm2d)");
    assertThat(org.post("/metadata/_bulk", "{}").error())
        .isEqualTo("9: Metadata list is empty (META-9mm2d)");
    assertThat(org.post("/metadata/colour", "{}").error())
        .endsWith(
            "invalid SetOrgMetadataRequest.Value: value length must be between 1 and 500000 bytes,"
                + " inclusive");
  }
}
