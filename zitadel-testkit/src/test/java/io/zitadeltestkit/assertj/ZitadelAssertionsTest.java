package io.zitadeltestkit.assertj;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatMetadata;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatThrownBy;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;
import static io.zitadeltestkit.assertj.ZitadelAssertions.catchThrowable;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.client.authorization.AuthorizationQuery;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.session.NewSession;
import io.zitadeltestkit.client.session.Session;
import io.zitadeltestkit.client.user.PersonalAccessToken;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.seed.Seeded;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results and messages of the assertions. */
final class ZitadelAssertionsTest {
  private static EmbeddedZitadel server;
  private static Seeded seeded;
  private static ZitadelClient zitadel;

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.builder().seed("seeds/invoices.yaml").start();
    seeded = server.onlySeeded();
    zitadel = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
  }

  @AfterAll
  static void stop() {
    zitadel.close();
    server.close();
  }

  private static void fails(ThrowingCallable assertion, String... lines) {
    Throwable failure = catchThrowable(assertion);
    assertThat(failure).isInstanceOf(AssertionError.class);
    assertThat(String.valueOf(failure.getMessage()).strip().lines().map(String::strip))
        .containsExactly(lines);
  }

  private static User minnie() {
    return zitadel.users().get(seeded.user("minnie").id());
  }

  private static String named(User user) {
    return "Expecting the user \"" + user.username() + "\" (" + user.id() + ")";
  }

  @Test
  void users() {
    User minnie = minnie();

    assertThat(minnie)
        .isActive()
        .isHuman()
        .hasUserName("minnie")
        .hasLoginName("minnie")
        .hasEmail("minnie@acme.example")
        .hasVerifiedEmail()
        .hasDisplayName("Minnie Mouse")
        .belongsTo(seeded.organization("Acme").id());
    fails(() -> assertThat(minnie).isLocked(), named(minnie), "to be locked,", "but it is active.");
    fails(
        () -> assertThat(minnie).isInactive(),
        named(minnie),
        "to be inactive,",
        "but it is active.");
    fails(
        () -> assertThat(minnie).isMachine(),
        named(minnie),
        "to be a service user,",
        "but it is a person.");
    fails(
        () -> assertThat(minnie).hasEmail("m@x.example"),
        named(minnie),
        "to have the e-mail address \"m@x.example\",",
        "but it has \"minnie@acme.example\".");
    fails(
        () -> assertThat(minnie).hasLoginName("daisy"),
        named(minnie),
        "to have the login name \"daisy\",",
        "but its login names are [minnie].");
    fails(
        () -> assertThat(minnie).hasUserName("daisy"),
        named(minnie),
        "to have the user name \"daisy\",",
        "but it has \"minnie\".");
    fails(
        () -> assertThat(minnie).hasPhone("+41441234567"),
        named(minnie),
        "to have the phone number \"+41441234567\",",
        "but it has \"none\".");
    fails(
        () -> assertThat(minnie).hasDisplayName("Minnie"),
        named(minnie),
        "to have the display name \"Minnie\",",
        "but it has \"Minnie Mouse\".");
    fails(
        () -> assertThat(minnie).belongsTo("4711"),
        named(minnie),
        "to have the organization \"4711\",",
        "but it has \"" + minnie.organizationId() + "\".");
    User goofy = zitadel.users().get(seeded.user("goofy").id());
    assertThat(goofy).isLocked();
    fails(() -> assertThat(goofy).isActive(), named(goofy), "to be active,", "but it is locked.");
  }

  @Test
  void serviceUsers() {
    User bot = zitadel.users().get(seeded.serviceUser("invoice-bot").id());

    assertThat(bot).isMachine();
    fails(
        () -> assertThat(bot).isHuman(),
        named(bot),
        "to be a person,",
        "but it is a service user.");
    fails(
        () -> assertThat(bot).hasVerifiedEmail(),
        named(bot),
        "to have a verified e-mail address,",
        "but \"none\" is not verified.");
    fails(() -> assertThat((User) null).isActive(), "Expecting actual not to be null");
  }

  @Test
  void organizations() {
    String id = seeded.organization("Acme").id();
    Organization acme = zitadel.organizations().find(id).orElseThrow();
    String named = "Expecting the organization \"Acme\" (" + id + ")";

    assertThat(acme).isActive().hasName("Acme").hasPrimaryDomain("acme.localhost");
    fails(() -> assertThat(acme).isInactive(), named, "to be inactive,", "but it is active.");
    fails(
        () -> assertThat(acme).hasName("Beta"),
        named,
        "to have the name \"Beta\",",
        "but it has \"Acme\".");
    fails(
        () -> assertThat(acme).hasPrimaryDomain("beta.example"),
        named,
        "to have the primary domain \"beta.example\",",
        "but it has \"acme.localhost\".");
  }

  @Test
  void sessions() {
    String id =
        zitadel
            .sessions()
            .create(
                NewSession.ofLoginName("minnie")
                    .password("Secret-1234!")
                    .metadata("device", "phone"))
            .id();
    Session session = zitadel.sessions().get(id);
    String named = "Expecting the session " + id;

    assertThat(session)
        .isOf(seeded.user("minnie").id())
        .hasCheckedPassword()
        .hasMetadata("device", "phone");
    fails(
        () -> assertThat(session).isOf("4711"),
        named,
        "to have the user \"4711\",",
        "but it has \"" + seeded.user("minnie").id() + "\".");
    fails(
        () -> assertThat(session).hasCheckedTotp(),
        named,
        "to have its one-time password (TOTP) checked,",
        "but it has not.");
    fails(
        () -> assertThat(session).hasMetadata("device", "tablet"),
        named,
        "to have the metadata device \"tablet\",",
        "but it has \"phone\".");
    fails(
        () -> assertThat(session).hasMetadata("browser", "x"),
        named,
        "to have the metadata key \"browser\",",
        "but its metadata keys are [device].");
  }

  @Test
  void metadata() {
    String id = seeded.organization("Acme").id();
    zitadel
        .organizations()
        .metadata()
        .set(id, Map.of("tier", io.zitadeltestkit.client.metadata.MetadataValue.of("gold")));
    var metadata = zitadel.organizations().metadata().listAll(id);

    assertThatMetadata(metadata).hasText("tier", "gold").hasNo("size");
    fails(
        () -> assertThatMetadata(metadata).hasText("tier", "silver"),
        "Expecting the metadata",
        "to have the entry tier \"silver\",",
        "but it has \"gold\".");
    fails(
        () -> assertThatMetadata(metadata).hasText("size", "XL"),
        "Expecting the metadata",
        "to have the key \"size\",",
        "but its keys are [tier].");
    fails(
        () -> assertThatMetadata(metadata).hasNo("tier"),
        "Expecting the metadata",
        "to have no key \"tier\",",
        "but it has.");
  }

  @Test
  void authorizations() {
    Authorization authorization =
        zitadel.authorizations().list(AuthorizationQuery.all()).items().get(0);

    assertThat(authorization).isActive().hasOnlyRoles("reader");
    fails(
        () -> assertThat(authorization).hasOnlyRoles("writer", "reader"),
        "Expecting the authorization " + authorization.id(),
        "to have the roles [reader, writer],",
        "but it has [reader].");
  }

  @Test
  void personalAccessTokens() {
    PersonalAccessToken pat =
        zitadel.users().listPersonalAccessTokens(seeded.serviceUser("invoice-bot").id()).get(0);
    Instant expiry = pat.expiresAt();

    assertThat(pat).expiresAfter(expiry.minusSeconds(1)).expiresBefore(expiry.plusSeconds(1));
    fails(
        () -> assertThat(pat).expiresBefore(expiry),
        "Expecting the personal access token " + pat.id(),
        "to expire before " + expiry + ",",
        "but it expires at " + expiry + ".");
    fails(
        () -> assertThat(pat).expiresAfter(expiry),
        "Expecting the personal access token " + pat.id(),
        "to expire after " + expiry + ",",
        "but it expires at " + expiry + ".");
  }

  @Test
  void refusals() {
    ZitadelClient bot = zitadel.as(seeded.serviceUser("invoice-bot").pat("ci"));
    String refusal = "Expecting the refusal of zitadel.user.v2.UserService/GetUserByID";

    assertThatZitadel(() -> bot.users().delete(seeded.user("minnie").id()))
        .isPermissionDenied()
        .hasStatus(403)
        .hasCode("permission_denied")
        .hasErrorId("AUTH-AWfge");
    assertThatZitadel(() -> zitadel.users().get("4711")).isNotFound().hasStatus(404);
    assertThatZitadel(() -> zitadel.as("wrong").users().get("4711")).isUnauthenticated();
    assertThatZitadel(() -> zitadel.organizations().create("Acme")).isAlreadyExists();
    assertThatZitadel(() -> zitadel.users().lock(seeded.user("goofy").id())).isFailedPrecondition();
    assertThatZitadel(
            () ->
                zitadel.call(
                    "zitadel.org.v2.OrganizationService/AddOrganization", Map.of(), Map.class))
        .isInvalidArgument();
    fails(
        () -> assertThatZitadel(() -> zitadel.users().get("4711")).hasStatus(403),
        refusal,
        "to have the status 403,",
        "but it has 404.");
    fails(
        () -> assertThatZitadel(() -> zitadel.users().get("4711")).hasErrorId("AUTH-5mWD2"),
        refusal,
        "to have the error id \"AUTH-5mWD2\",",
        "but it has \"QUERY-Dfbg2\".");
    fails(
        () -> assertThatZitadel(() -> zitadel.users().get("4711")).hasCode("internal"),
        refusal,
        "to have the code \"internal\",",
        "but it has \"not_found\".");
    assertThatThrownBy(
            () -> assertThatZitadel(() -> zitadel.users().get("4711")).isPermissionDenied())
        .hasMessageContaining("to be a PermissionDeniedException,")
        .message()
        .matches("(?s).*[^.]\\.");
    assertThatThrownBy(() -> assertThatZitadel(() -> zitadel.users().get("4711")).isAlreadyExists())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            System.lineSeparator()
                + refusal
                + System.lineSeparator()
                + "  to be an AlreadyExistsException,"
                + System.lineSeparator()
                + "  but it is a NotFoundException: zitadel.user.v2.UserService/GetUserByID at ");
  }

  @Test
  void callThatIsNotRefused() {
    fails(
        () -> assertThatZitadel(() -> minnie()),
        "Expecting Zitadel",
        "to refuse the call,",
        "but it went through.");
    fails(
        () ->
            assertThatZitadel(
                () -> {
                  throw new IllegalStateException("closed");
                }),
        "Expecting Zitadel",
        "to refuse the call,",
        "but this came instead: java.lang.IllegalStateException: closed.");
  }

  @Test
  void assertionsOfAssertJAreInherited() {
    assertThat("text").startsWith("te");
    assertThat(java.util.List.of(1, 2)).contains(2);
  }
}
