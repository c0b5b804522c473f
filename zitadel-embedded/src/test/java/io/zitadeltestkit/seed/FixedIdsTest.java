package io.zitadeltestkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ids in a seed, and taken ones. */
final class FixedIdsTest {
  private static final String TEXT =
      """
      organizations:
        - name: %1$s
          id: "%2$s"
          users:
            - {username: %1$s-minnie, id: "%3$s", givenName: A, familyName: B, email: a@acme.example}
          serviceUsers: [{username: %1$s-bot, id: %1$s-bot-1}]
          projects:
            - name: %1$s
              id: "%4$s"
              applications:
                - {name: web, id: "%5$s", clientId: "%6$s", oidc: {redirectUris: ["https://a.example/cb"]}}
                - {name: backend, clientId: "%1$s@backend", api: {}}
      """;

  private final EmbeddedZitadel server = EmbeddedZitadel.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private static Seed seed(
      String name, String organization, String user, String project, String app, String client) {
    return Seed.parse("acme.yaml", TEXT.formatted(name, organization, user, project, app, client));
  }

  private static Seed acme() {
    return seed("acme", "org-1", "user-1", "project-1", "app-1", "client-1");
  }

  @Test
  void thingsHaveTheIdsOfTheFile() {
    Seeded seeded = server.seed(acme());

    assertThat(seeded.organization("acme").id()).isEqualTo("org-1");
    assertThat(seeded.user("acme-minnie").id()).isEqualTo("user-1");
    assertThat(seeded.serviceUser("acme-bot").id()).isEqualTo("acme-bot-1");
    assertThat(seeded.project("acme").id()).isEqualTo("project-1");
    SeededApplication web = seeded.project("acme").application("web");
    assertThat(web.id()).isEqualTo("app-1");
    assertThat(web.clientId()).isEqualTo("client-1");
    SeededApplication backend = seeded.project("acme").application("backend");
    assertThat(backend.clientId()).isEqualTo("acme@backend");
    EmbeddedCalls.Answer answer =
        EmbeddedCalls.asAdmin(server)
            .call(
                "zitadel.application.v2.ApplicationService/GetApplication",
                "{'applicationId':'app-1'}")
            .ok();
    assertThat(answer.text("application.oidcConfiguration.clientId")).isEqualTo("client-1");
    assertThat(
            EmbeddedCalls.asAdmin(server)
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'user-1'}")
                .ok()
                .text("user.details.resourceOwner"))
        .isEqualTo("org-1");
  }

  @Test
  void takenIdIsReportedWithItsLine() {
    server.seed(acme());

    assertTaken(
        seed("b", "org-1", "user-2", "project-2", "app-2", "client-2"),
        "acme.yaml, line 3, organizations[0].id: the id \"org-1\" is taken on this server, so it"
            + " can't create the organization \"b\". Choose another or leave it out; a seed with"
            + " ids can be planted once in a server.");
    assertTaken(
        seed("b", "org-2", "user-1", "project-2", "app-2", "client-2"),
        "line 5, organizations[0].users[0].id: the id \"user-1\" is taken on this server, so it"
            + " can't create the user \"b-minnie\".");
    assertTaken(
        seed("b", "org-2", "user-2", "project-1", "app-2", "client-2"),
        "line 9, organizations[0].projects[0].id: the id \"project-1\" is taken on this server, so"
            + " it can't create the project \"b\".");
    assertTaken(
        seed("b", "org-2", "user-2", "project-2", "app-1", "client-2"),
        "line 11, organizations[0].projects[0].applications[0].id: the id \"app-1\" is taken on"
            + " this server, so it can't create the application \"web\".");
    assertTaken(
        seed("b", "org-2", "user-2", "project-2", "app-2", "client-1"),
        "line 11, organizations[0].projects[0].applications[0].clientId: the client id \"client-1\""
            + " can't be had: another application of this server has it. Choose another, or leave"
            + " it out.");
  }

  /** Also checks that nothing of the seed is left. */
  private void assertTaken(Seed seed, String message) {
    assertThatThrownBy(() -> server.seed(seed))
        .isInstanceOf(SeedException.class)
        .hasMessageContaining(message);
    assertThat(
            EmbeddedCalls.asAdmin(server)
                .call("zitadel.org.v2.OrganizationService/ListOrganizations", "{}")
                .ok()
                .body()
                .path("result"))
        .hasSize(2);
  }

  @Test
  void aServerThatIsSeededByItsApiChoosesClientIdsItself() {
    assertThatThrownBy(() -> acme().plantIn(SeedTargets.of(server)))
        .isInstanceOf(SeedException.class)
        .hasMessage(
            "acme.yaml, line 11, organizations[0].projects[0].applications[0].clientId: the client"
                + " id \"client-1\" can't be had: Zitadel chooses client ids itself, and only an"
                + " embedded server that begins with the seed takes others. Remove clientId, and"
                + " read which one it has become.");
    assertThat(
            Seed.parse(
                    "acme.yaml",
                    "organizations: [{name: Other, id: o-1, users: [{username: u, id: u-1,"
                        + " givenName: A, familyName: B, email: a@b.example}]}]")
                .plantIn(SeedTargets.of(server))
                .user("u")
                .id())
        .isEqualTo("u-1");
  }

  @Test
  void idsAreUniqueInAFileAndCanStandInAPath() {
    SeedException problem =
        catchThrowableOfType(
            SeedException.class,
            () ->
                Seed.parse(
                    "acme.yaml",
                    """
                    organizations:
                      - {name: A, id: same}
                      - {name: B, id: same}
                      - {name: C, id: "a/b"}
                    """));

    assertThat(problem.problems())
        .containsExactly(
            "acme.yaml, line 3, organizations[1].id: this is the second organization id \"same\";"
                + " the first is in line 2. Take another name, or remove one of them.",
            "acme.yaml, line 4, organizations[2].id: \"a/b\" is no id. It has letters, digits and"
                + " . _ ~ @ - alone: it stands in paths and scopes.");
  }

  @Test
  void anIdMayBeThatOfSomethingElse() {
    Seeded seeded = server.seed(seed("b", "1", "1", "1", "1", "1"));

    assertThat(
            Map.of(
                "organization", seeded.organization("b").id(),
                "project", seeded.project("b").id()))
        .containsValues("1", "1");
  }
}
