package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test's own server: moving its clock, lagging lists, further instances. */
final class EmbeddedZitadelTest {
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";
  private static final String ME = "/auth/v1/users/me";

  private final EmbeddedZitadel server = EmbeddedZitadel.start();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tokensExpireByItsClock() {
    String bot = admin.newMachine(admin.newOrganization());
    Instant expiry = server.clock().now().plus(Duration.ofMinutes(15));
    String token =
        admin
            .call(
                "zitadel.user.v2.UserService/AddPersonalAccessToken",
                "{'userId':'%s','expirationDate':'%s'}".formatted(bot, expiry))
            .ok()
            .text("token");

    server.clock().advance(Duration.ofMinutes(14));
    assertThat(admin.as(token).rest("GET", ME, "").status()).isEqualTo(200);
    server.clock().advance(Duration.ofMinutes(2));
    assertThat(admin.as(token).rest("GET", ME, "").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");

    server.clock().reset();
    assertThat(admin.as(token).rest("GET", ME, "").status()).isEqualTo(200);
  }

  @Test
  void toStringShowsAddressAndTimeButNoToken() {
    server.clock().set(Instant.parse("2030-01-02T03:04:05Z"));

    assertThat(server).hasToString("EmbeddedZitadel[http://localhost:" + server.port() + "]");
    assertThat(server.clock().toString()).startsWith("ServerClock[2030-01-02T03:04:05");
  }

  @Test
  void itsClockCanBeSet() {
    Instant then = Instant.parse("2031-05-01T12:00:00Z");

    server.clock().set(then);

    String orgId = admin.newOrganization();
    Answer org = admin.call(LIST, "{'queries':[{'idQuery':{'id':'%s'}}]}".formatted(orgId)).ok();
    assertThat(Instant.parse(org.text("result.0.details.creationDate")))
        .isBetween(then, then.plus(Duration.ofMinutes(1)));
  }

  @Test
  void startsFromAnyClock() {
    Instant then = Instant.parse("2031-05-01T12:00:00Z");
    try (EmbeddedZitadel fixed =
        EmbeddedZitadel.builder().clock(Clock.fixed(then, ZoneOffset.UTC)).start()) {
      assertThat(fixed.clock().now()).isEqualTo(then);
      assertThat(EmbeddedCalls.asAdmin(fixed).rest("GET", ME, "").status()).isEqualTo(200);
    }
  }

  @Test
  void listsLagBehindWritesIfConfigured() {
    server.lag(Duration.ofMinutes(5));

    String orgId = admin.newOrganization();
    String bot = admin.newMachine(orgId);
    String byId = "{'queries':[{'idQuery':{'id':'%s'}}]}".formatted(orgId);

    assertThat(admin.call(LIST, byId).ok().at("result")).isEmpty();
    assertThat(
            admin
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + bot + "'}")
                .status())
        .isEqualTo(200);

    server.lag(Duration.ZERO);
    assertThat(admin.call(LIST, byId).ok().at("result")).hasSize(1);
  }

  @Test
  void instancesShareNothing() {
    EmbeddedInstance instance = server.openInstance();
    String host = instance.baseUrl().substring("http://".length());
    assertThat(host).endsWith(".localhost:" + server.port());
    EmbeddedCalls owner = EmbeddedCalls.to(server.baseUrl(), instance.adminToken()).at(host);
    String user = owner.newMachine(owner.newOrganization());

    assertThat(owner.call("zitadel.user.v2.UserService/GetUserByID", byId(user)).status())
        .isEqualTo(200);
    assertThat(admin.call("zitadel.user.v2.UserService/GetUserByID", byId(user)).status())
        .isEqualTo(404);
    assertThat(admin.at(host).rest("GET", ME, "").error())
        .isEqualTo("16: Errors.Token.Invalid (AUTH-7fs1e)");
    assertThat(instance.toString()).doesNotContain(instance.adminToken());

    instance.close();
    assertThat(owner.rest("GET", ME, "").error())
        .startsWith("5: unable to set instance using origin");
  }

  @Test
  void listensOnlyOnTheLoopbackAddress() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();

    for (InetAddress other : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, server.port()), 1000))
            .as("a connection to " + other)
            .isInstanceOf(IOException.class);
      }
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void takenPortIsReported() {
    EmbeddedZitadel.Builder same = EmbeddedZitadel.builder().port(server.port());

    assertThatThrownBy(same::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "Can't listen on port "
                + server.port()
                + " of the loopback address: Address already in use."
                + " Choose another port, or 0 for a free one.");
  }

  @Test
  void invalidPortIsRefused() {
    EmbeddedZitadel.Builder builder = EmbeddedZitadel.builder();

    assertThatThrownBy(() -> builder.port(65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The port has to be between 0 and 65535, and is 65536.");
  }

  @Test
  void closedServerDoesNotAnswer() {
    server.close();

    assertThatThrownBy(() -> admin.rest("GET", ME, "")).isInstanceOf(UncheckedIOException.class);
  }

  private static String byId(String user) {
    return "{'userId':'" + user + "'}";
  }
}
