package io.zitadeltestkit.internal.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.TestMessage;
import io.zitadeltestkit.message.ZitadelMessages;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that a server posts to this JVM, and its previous providers. */
final class PostedMessagesTest {
  private EmbeddedZitadel server;
  private ZitadelClient admin;
  private MessageRoute route;
  private String org = "";

  @BeforeEach
  void start() {
    server = EmbeddedZitadel.builder().denyOutgoingTo().start();
    admin = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
    route = new MessageRoute(this::owner, () -> "localhost");
    org = admin.organizations().create("acme").id();
  }

  @AfterEach
  void stop() {
    route.close();
    admin.close();
    server.close();
  }

  private ZitadelClient owner() {
    return ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
  }

  private String newPerson(String email) {
    return admin.users().create(NewHuman.named("Minnie", "Mouse").email(email).in(org)).id();
  }

  private List<?> providers(String channel) {
    Object found =
        admin.rest("POST", "/admin/v1/" + channel + "/_search", Map.of(), Map.class).get("result");
    return found instanceof List<?> list ? list : List.of();
  }

  @Test
  void codesArriveByEmailAndTextMessage() {
    ZitadelMessages messages = new ZitadelMessages(route.messages());
    String id = newPerson("minnie@acme.example");
    admin.call(
        "zitadel.user.v2.UserService/SetPhone",
        Map.of("userId", id, "phone", "+41791234567", "sendCode", Map.of()),
        Map.class);

    TestMessage mail = messages.to("minnie@acme.example").latest();
    TestMessage sms = messages.to("+41791234567").latest();

    assertThat(mail.kind()).isEqualTo(MessageKind.EMAIL_VERIFICATION);
    assertThat(mail.userId()).isEqualTo(id);
    assertThat(mail.subject()).isEqualTo("Verify email");
    assertThat(mail.code()).isEqualTo(server.messages().to("minnie@acme.example").get(0).code());
    assertThat(mail.link()).contains("code=" + mail.code());
    assertThat(sms.isTextMessage()).isTrue();
    assertThat(sms.text()).contains(sms.code());
  }

  @Test
  void codeOfAPasskeyIsThatOfItsLink() {
    ZitadelMessages messages = new ZitadelMessages(route.messages());
    String id = newPerson("minnie@acme.example");

    admin.call(
        "zitadel.user.v2.UserService/CreatePasskeyRegistrationLink",
        Map.of("userId", id, "sendLink", Map.of()),
        Map.class);

    TestMessage message =
        messages.to("minnie@acme.example").await(MessageKind.PASSKEY_REGISTRATION);
    assertThat(message.link()).contains("?code=" + message.code() + "&");
  }

  @Test
  void formerProviderIsActiveAgainAfterwards() {
    activeProviderOfSomebody();

    route.messages();
    assertThat(providers("email")).hasSize(2);
    route.close();

    assertThat(providers("email"))
        .singleElement()
        .asString()
        .contains("theirs", "EMAIL_PROVIDER_ACTIVE");
    assertThat(providers("sms")).isEmpty();
  }

  @Test
  void nothingElseIsReceived() throws Exception {
    try (MessageReceiver receiver = MessageReceiver.start()) {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + receiver.port() + "/"))
                      .POST(HttpRequest.BodyPublishers.ofString("{}"))
                      .build(),
                  HttpResponse.BodyHandlers.discarding());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(receiver.messages()).isEmpty();
    }
  }

  @Test
  void missingMessageSaysThatTheServerPostedNothing() {
    ZitadelMessages messages = new ZitadelMessages(route.messages());

    assertThatThrownBy(() -> messages.to("minnie@acme.example").within(Duration.ZERO).latest())
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "(?s).* The server posts messages to this JVM at localhost:\\d+, and none has arrived"
                + " there at all\\. If it can't reach this machine by that name, set another with"
                + " zitadel\\.testkit\\.messages-host or ZITADEL_TESTKIT_MESSAGES_HOST\\.");
  }

  @Test
  void missingRoleIsNamed() {
    String bot = admin.users().create(NewMachine.named("bot").in(org)).id();
    admin
        .administrators()
        .create(bot, AdministratorResource.organization(org), ManagerRole.ORG_OWNER);
    String token = admin.users().addPersonalAccessToken(bot, Duration.ofHours(1)).token();
    MessageRoute refused =
        new MessageRoute(
            () -> ZitadelClient.withAccessToken(server.baseUrl(), token), () -> "localhost");

    assertThatThrownBy(refused::messages)
        .isInstanceOf(MessageException.class)
        .hasMessageStartingWith(
            "The Zitadel at "
                + server.baseUrl()
                + " can't be told to post its messages to this JVM. It takes the role IAM_OWNER to"
                + " set up providers of e-mail and SMS, which the given credentials do not have. ");
  }

  @Test
  void refusedAddressIsNamed() throws IOException {
    HttpServer newer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    newer.createContext(
        "/",
        exchange -> {
          boolean adds = exchange.getRequestURI().getPath().endsWith("/http");
          byte[] answer =
              (adds
                      ? "{\"code\":3,\"message\":\"denied (COMMAND-Uf0294nKls)\"}"
                      : "{\"details\":{}}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(adds ? 400 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    newer.start();
    String url = "http://localhost:" + newer.getAddress().getPort();
    try {
      MessageRoute denied =
          new MessageRoute(() -> ZitadelClient.withAccessToken(url, "token"), () -> "localhost");

      assertThatThrownBy(denied::messages)
          .isInstanceOf(MessageException.class)
          .hasMessageStartingWith(
              "The Zitadel at "
                  + url
                  + " can't be told to post its messages to this JVM. Newer servers refuse private"
                  + " addresses and names that they can't resolve; this machine would be localhost."
                  + " Set ZITADEL_HTTPCLIENT_DENYLIST=denied.invalid on the server, and"
                  + " zitadel.testkit.messages-host to a name by which it reaches this machine. ")
          .hasMessageContaining("COMMAND-Uf0294nKls");
    } finally {
      newer.stop(0);
    }
  }

  @Test
  void serverThatFailsIsQuoted() {
    server.faults().on("/admin/v1/email/http").answer(500);

    assertThatThrownBy(() -> route.messages())
        .isInstanceOf(MessageException.class)
        .hasMessageMatching(
            "The Zitadel at \\S+ can't be told to post its messages to this JVM\\. POST"
                + " /admin/v1/email/http .*500.*");
  }

  @Test
  void formerProviderIsActiveAgainIfTheOtherChannelFails() {
    String theirs = activeProviderOfSomebody();
    server.faults().on("/admin/v1/sms/http").answer(500);

    assertThatThrownBy(() -> route.messages())
        .isInstanceOf(MessageException.class)
        .hasMessageContaining("/admin/v1/sms/http")
        .hasNoSuppressedExceptions();

    assertThat(providers("email"))
        .singleElement()
        .asString()
        .contains(theirs, "EMAIL_PROVIDER_ACTIVE");
    assertThat(providers("sms")).isEmpty();
  }

  private String activeProviderOfSomebody() {
    Map<?, ?> theirs =
        admin.rest(
            "POST",
            "/admin/v1/email/http",
            Map.of("endpoint", "https://mail.example", "description", "theirs"),
            Map.class);
    String id = String.valueOf(theirs.get("id"));
    admin.rest("POST", "/admin/v1/email/" + id + "/_activate", Map.of(), Map.class);
    return id;
  }
}
