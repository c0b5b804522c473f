package io.zitadeltestkit.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedInstance;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The objects that a seed creates, read from the server. */
final class PlantingTest {
  private static final String USERS = "zitadel.user.v2.UserService/";

  private final EmbeddedZitadel server =
      EmbeddedZitadel.builder()
          .clock(Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC))
          .seed("seeds/acme.yaml")
          .start();
  private final Seeded seeded = server.onlySeeded();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  @AfterEach
  void stop() {
    server.close();
  }

  private EmbeddedCalls.Answer user(String id) {
    return admin.call(USERS + "GetUserByID", "{'userId':'" + id + "'}").ok();
  }

  @Test
  void people() {
    SeededUser minnie = seeded.user("minnie");
    EmbeddedCalls.Answer answer = user(minnie.id());

    assertThat(answer.text("user.state")).isEqualTo("USER_STATE_ACTIVE");
    assertThat(answer.text("user.preferredLoginName"))
        .isEqualTo(minnie.loginName())
        .isEqualTo("minnie");
    assertThat(answer.text("user.details.resourceOwner"))
        .isEqualTo(minnie.organizationId())
        .isEqualTo(seeded.organization("Acme").id());
    assertThat(answer.text("user.human.profile.givenName")).isEqualTo("Minnie");
    assertThat(answer.text("user.human.profile.preferredLanguage")).isEqualTo("en");
    assertThat(answer.text("user.human.email.email")).isEqualTo("minnie@acme.example");
    assertThat(answer.text("user.human.email.isVerified")).isEqualTo("true");
    assertThat(answer.text("user.human.phone.phone")).isEqualTo("+41441234567");
    EmbeddedCalls.Answer goofy = user(seeded.user("goofy").id());
    assertThat(goofy.text("user.state")).isEqualTo("USER_STATE_LOCKED");
    assertThat(goofy.text("user.human.email.isVerified")).isEmpty();
    assertThat(goofy.text("user.human.passwordChangeRequired")).isEqualTo("true");
  }

  @Test
  void passwordsWork() {
    admin
        .call(
            "zitadel.session.v2.SessionService/CreateSession",
            "{'checks':{'user':{'loginName':'minnie'},'password':{'password':'Secret-1234!'}}}")
        .ok();
    assertThat(seeded.user("minnie").password()).isEqualTo("Secret-1234!");
    assertThat(seeded.user("donald").password()).isEmpty();
  }

  @Test
  void metadata() {
    assertThat(
            admin
                .call(USERS + "ListUserMetadata", "{'userId':'" + seeded.user("minnie").id() + "'}")
                .ok()
                .text("metadata.0.value"))
        .isEqualTo("NDcxMQ==");
    assertThat(
            admin
                .call(
                    "zitadel.org.v2.OrganizationService/ListOrganizationMetadata",
                    "{'organizationId':'" + seeded.organization("Acme").id() + "'}")
                .ok()
                .text("metadata.0.key"))
        .isEqualTo("tier");
  }

  @Test
  void onlySeededIsRefusedForSeveralSeeds(@TempDir Path folder) throws Exception {
    assertThat(server.seeded()).containsExactly(seeded);
    try (EmbeddedZitadel none = EmbeddedZitadel.start()) {
      assertThatThrownBy(none::onlySeeded)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The server began with no seed. Name one with seed(…) of its builder; seed(…) of the server itself returns what it made.");
    }
    Path second =
        Files.writeString(folder.resolve("second.yaml"), "organizations:\n  - name: Second\n");
    try (EmbeddedZitadel two =
        EmbeddedZitadel.builder().seed("seeds/acme.yaml").seed(second).start()) {
      assertThatThrownBy(two::onlySeeded)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The server began with 2 seeds. Take the one you mean from seeded().");
    }
  }

  @Test
  void serviceUsersWithCredentials() {
    SeededServiceUser bot = seeded.serviceUser("invoice-bot");

    assertThat(
            admin.as(bot.pat("ci")).rest("GET", "/auth/v1/users/me", "").ok().text("user.userName"))
        .isEqualTo("invoice-bot");
    assertThat(bot.keyJson("main")).contains("\"type\":\"serviceaccount\"").contains(bot.id());
    EmbeddedCalls.Answer token =
        admin.form(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                bot.clientId(),
                "client_secret",
                bot.clientSecret(),
                "scope",
                "openid"));
    assertThat(token.ok().text("access_token")).startsWith("eyJ");
    assertThat(bot.toString()).doesNotContain(bot.clientSecret()).doesNotContain(bot.pat("ci"));
  }

  @Test
  void lifetimesCountFromTheServersTime() {
    EmbeddedCalls.Answer tokens =
        admin
            .call(
                USERS + "ListPersonalAccessTokens",
                "{'filters':[{'userIdFilter':{'id':'"
                    + seeded.serviceUser("invoice-bot").id()
                    + "'}}]}")
            .ok();

    assertThat(tokens.at("result").findValuesAsText("expirationDate"))
        .containsExactlyInAnyOrder("2026-03-01T08:15:00Z", "2098-01-31T12:00:00Z");
  }

  @Test
  void projectsWithRolesAndApplications() {
    SeededProject invoices = seeded.project("Invoices");

    EmbeddedCalls.Answer project =
        admin
            .call(
                "zitadel.project.v2.ProjectService/GetProject",
                "{'projectId':'" + invoices.id() + "'}")
            .ok();
    assertThat(project.text("project.projectRoleAssertion")).isEqualTo("true");
    EmbeddedCalls.Answer roles =
        admin
            .call(
                "zitadel.project.v2.ProjectService/ListProjectRoles",
                "{'projectId':'" + invoices.id() + "'}")
            .ok();
    assertThat(roles.at("projectRoles").findValuesAsText("key"))
        .containsExactlyInAnyOrder("reader", "writer");
    SeededApplication web = invoices.application("web");
    EmbeddedCalls.Answer application =
        admin
            .call(
                "zitadel.application.v2.ApplicationService/GetApplication",
                "{'applicationId':'" + web.id() + "'}")
            .ok();
    assertThat(application.text("application.oidcConfiguration.clientId"))
        .isEqualTo(web.clientId());
    assertThat(application.text("application.oidcConfiguration.accessTokenType"))
        .isEqualTo("OIDC_TOKEN_TYPE_JWT");
    assertThat(web.clientSecret()).isNotBlank();
    assertThat(web.toString()).doesNotContain(web.clientSecret());
    assertThat(invoices.application("backend").hasClientSecret()).isTrue();
    assertThatThrownBy(() -> invoices.application("app").clientSecret())
        .hasMessage(
            "The application app has no client secret: its authMethod in the seed needs none. Only basic and post do.");
  }

  @Test
  void authorizationsAlsoThroughAGrant() {
    EmbeddedCalls.Answer list =
        admin
            .call(
                "zitadel.authorization.v2.AuthorizationService/ListAuthorizations",
                "{'filters':[{'projectId':{'id':'" + seeded.project("Invoices").id() + "'}}]}")
            .ok();

    assertThat(list.at("authorizations").findValuesAsText("preferredLoginName"))
        .containsExactlyInAnyOrder("minnie", "donald");
    for (var authorization : list.at("authorizations")) {
      boolean donald = authorization.at("/user/preferredLoginName").asText().equals("donald");
      assertThat(authorization.at("/organization/id").asText())
          .isEqualTo(seeded.organization(donald ? "Duckburg" : "Acme").id());
    }
  }

  @Test
  void administrators() {
    EmbeddedCalls.Answer list =
        admin
            .call(
                "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators",
                "{'filters':[{'inUserIdsFilter':{'ids':['%s','%s','%s']}}]}"
                    .formatted(
                        seeded.user("minnie").id(),
                        seeded.user("donald").id(),
                        seeded.serviceUser("invoice-bot").id()))
            .ok();

    assertThat(list.at("administrators").findValues("roles"))
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "[\"ORG_USER_MANAGER\"]",
            "[\"PROJECT_OWNER\"]",
            "[\"IAM_ORG_MANAGER\"]",
            "[\"ORG_OWNER_VIEWER\"]",
            "[\"IAM_OWNER_VIEWER\"]");
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> seeded.user("daisy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The seed has no user \"daisy\". It has minnie, goofy, donald.");
    assertThatThrownBy(() -> seeded.serviceUser("invoice-bot").pat("weekly"))
        .hasMessage("The seed has no PAT of invoice-bot called \"weekly\". It has ci, nightly.");
  }

  @Test
  void takenNameRemovesWhatWasCreated() {
    Seed second =
        Seed.parse(
            "more.yaml",
            """
            organizations:
              - name: Beta
                users:
                  - {username: daisy, givenName: Daisy, familyName: Duck, email: d@beta.example}
                  - {username: minnie, givenName: Minnie, familyName: Two, email: m@beta.example}
            """);

    assertThatThrownBy(() -> server.seed(second))
        .isInstanceOf(SeedException.class)
        .hasMessage(
            "more.yaml, line 5, organizations[0].users[1].username: the server refused to create the user \"minnie\": User already exists (V3-DKcYh) (already_exists)");
    assertThat(organizationsNamedBeta()).isZero();
  }

  private static final Seed REFUSED =
      Seed.parse(
          "more.yaml",
          """
          organizations:
            - name: Beta
              users:
                - {username: minnie, givenName: Minnie, familyName: Two, email: m@beta.example}
          """);

  /** A server whose deletions of organizations fail so often. */
  private SeedTarget failing(AtomicInteger deletions, int failures, boolean carriedOut) {
    SeedTarget calls = SeedTargets.of(server);
    return (method, request) -> {
      boolean fails =
          method.endsWith("/DeleteOrganization") && deletions.incrementAndGet() <= failures;
      Map<?, ?> answer = fails && !carriedOut ? Map.of() : calls.call(method, request);
      if (fails) {
        throw new IllegalStateException("503 unavailable");
      }
      return answer;
    };
  }

  private int organizationsNamedBeta() {
    return admin
        .call(
            "zitadel.org.v2.OrganizationService/ListOrganizations",
            "{'queries':[{'nameQuery':{'name':'Beta'}}]}")
        .ok()
        .at("result")
        .size();
  }

  @Test
  void aRemovalThatFailsIsTriedAgain() {
    AtomicInteger deletions = new AtomicInteger();

    assertThatThrownBy(() -> REFUSED.plantIn(failing(deletions, 2, false)))
        .isInstanceOf(SeedException.class)
        .hasMessageContaining("V3-DKcYh")
        .hasNoSuppressedExceptions();

    assertThat(deletions).hasValue(3);
    assertThat(organizationsNamedBeta()).isZero();
  }

  @Test
  void aRemovalWhoseAnswerIsLostIsDone() {
    AtomicInteger deletions = new AtomicInteger();

    assertThatThrownBy(() -> REFUSED.plantIn(failing(deletions, 2, true)))
        .isInstanceOf(SeedException.class)
        .hasNoSuppressedExceptions();

    assertThat(organizationsNamedBeta()).isZero();
  }

  @Test
  void aRemovalThatKeepsFailingIsSuppressedInTheRefusal() {
    Throwable failure =
        catchThrowable(() -> REFUSED.plantIn(failing(new AtomicInteger(), 99, false)));

    assertThat(failure).isInstanceOf(SeedException.class).hasMessageContaining("V3-DKcYh");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0])
        .hasMessageMatching(
            "The organization \"Beta\" \\(\\d+\\), which the seed had made, could not be removed: 503 unavailable")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(organizationsNamedBeta()).isEqualTo(1);
  }

  @Test
  void aSeedGoesIntoAnInstanceOfItsOwnToo() {
    try (EmbeddedInstance instance = server.openInstance()) {
      Seeded other = instance.seed(Seed.resource("seeds/acme.yaml"));

      assertThat(other.user("minnie").loginName()).isEqualTo("minnie");
      assertThat(other.user("minnie").id()).isNotEqualTo(seeded.user("minnie").id());
    }
  }

  @Test
  void callsOfASeedAreNotRecorded() {
    assertThat(server.requests().all()).isEmpty();
  }

  @Test
  void waitsUntilEverythingIsListed() {
    SeedTarget target =
        new SeedTarget() {
          private final SeedTarget calls = SeedTargets.of(server);

          @Override
          public Map<?, ?> call(String method, Map<String, ?> request) {
            return calls.call(method, request);
          }
        };
    server.lag(java.time.Duration.ofMillis(60));

    Seeded other = Seed.resource("seeds/acme.yaml").plantIn(target, name -> "other-" + name);

    assertThat(other.user("minnie").loginName()).isEqualTo("other-minnie");
    assertThat(other.organization("Acme").name()).isEqualTo("other-Acme");
    assertThat(
            admin
                .call(
                    "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators",
                    "{'filters':[{'inUserIdsFilter':{'ids':['"
                        + other.user("donald").id()
                        + "']}}]}")
                .ok()
                .at("administrators")
                .size())
        .isEqualTo(1);
  }
}
