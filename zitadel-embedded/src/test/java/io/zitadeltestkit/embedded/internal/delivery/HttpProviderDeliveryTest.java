package io.zitadeltestkit.embedded.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages arrive at HTTP providers, in the form in which the real server sends them. */
final class HttpProviderDeliveryTest {
  private record Received(String signature, String body) {}

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private EmbeddedZitadel server;
  private EmbeddedCalls admin;
  private HttpServer receiver;
  private String org;

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedZitadel.builder().denyOutgoingTo().start();
    admin = EmbeddedCalls.asAdmin(server);
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
    org = admin.newOrganization();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    server.close();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (!refused) {
      received.add(new Received(exchange.getRequestHeaders().getFirst("ZITADEL-Signature"), body));
    }
    exchange.sendResponseHeaders(refused ? 503 : 204, -1);
    exchange.close();
  }

  private String activeProvider(String channel) {
    EmbeddedCalls.Answer added =
        admin
            .rest(
                "POST",
                "/admin/v1/" + channel + "/http",
                "{'endpoint':'http://localhost:%d/','description':'box'}"
                    .formatted(receiver.getAddress().getPort()))
            .ok();
    admin.rest("POST", "/admin/v1/" + channel + "/" + added.text("id") + "/_activate", "{}").ok();
    return added.text("signingKey");
  }

  private String newPerson(String givenName, String contacts) {
    return admin
        .call(
            "zitadel.user.v2.UserService/CreateUser",
            "{'organizationId':'%s','username':'minnie','human':{'profile':{'givenName':'%s','familyName':'Mouse'},%s}}"
                .formatted(org, givenName, contacts))
        .ok()
        .text("id");
  }

  private JsonNode next() throws Exception {
    return new ObjectMapper().readTree(taken().body());
  }

  private Received taken() throws InterruptedException {
    @Nullable Received message = received.poll(10, TimeUnit.SECONDS);
    assertThat(message).as("a message within ten seconds").isNotNull();
    return message;
  }

  @Test
  void emailIsPostedWithContextTextsAndArguments() throws Exception {
    activeProvider("email");

    String id = newPerson("Minnie & Co", "'email':{'email':'minnie@acme.example','sendCode':{}}");

    JsonNode message = next();
    String code = message.at("/args/code").asText();
    assertThat(code).hasSize(6);
    assertThat(message.at("/contextInfo/eventType").asText())
        .isEqualTo("user.human.email.code.added");
    assertThat(message.at("/contextInfo/recipientEmailAddress").asText())
        .isEqualTo("minnie@acme.example");
    assertThat(message.at("/contextInfo/provider/description").asText()).isEqualTo("box");
    assertThat(message.at("/templateData/subject").asText()).isEqualTo("Verify email");
    assertThat(message.at("/templateData/greeting").asText())
        .isEqualTo("Hello Minnie &amp; Co Mouse,");
    assertThat(message.at("/templateData/url").asText())
        .isEqualTo(
            server.baseUrl()
                + "/ui/v2/login/verify?code=%s&organization=%s&userId=%s".formatted(code, org, id));
    assertThat(message.at("/templateData").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "title",
            "preHeader",
            "subject",
            "greeting",
            "text",
            "url",
            "buttonText",
            "primaryColor",
            "backgroundColor",
            "fontColor",
            "fontFamily",
            "footerText");
    assertThat(message.at("/args").fieldNames())
        .toIterable()
        .containsExactly(
            "changeDate",
            "code",
            "creationDate",
            "displayName",
            "firstName",
            "lastEmail",
            "lastName",
            "lastPhone",
            "loginName",
            "loginNames",
            "nickName",
            "orgID",
            "preferredLoginName",
            "userID",
            "userName",
            "verifiedEmail",
            "verifiedPhone");
  }

  @Test
  void textMessageIsPostedToItsOwnProviderUnescaped() throws Exception {
    activeProvider("sms");

    newPerson(
        "Minnie & Co",
        "'email':{'email':'minnie@acme.example','sendCode':{}},'phone':{'phone':'+41791234567','sendCode':{}}");

    JsonNode message = next();
    assertThat(message.at("/contextInfo/recipientPhoneNumber").asText()).isEqualTo("+41791234567");
    assertThat(message.at("/templateData/greeting").asText()).isEqualTo("Hello Minnie & Co Mouse,");
    assertThat(message.at("/args/domain").asText()).isEqualTo("localhost");
    assertThat(received).isEmpty();
  }

  @Test
  void signatureIsMadeWithTheProvidersKey() throws Exception {
    String key = activeProvider("email");

    newPerson("Minnie", "'email':{'email':'minnie@acme.example','sendCode':{}}");

    Received message = taken();
    String time = message.signature().replaceAll("t=(\\d+),v1=.*", "$1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected = mac.doFinal((time + "." + message.body()).getBytes(StandardCharsets.UTF_8));
    assertThat(message.signature())
        .isEqualTo("t=" + time + ",v1=" + HexFormat.of().formatHex(expected));
  }

  @Test
  void refusedMessageIsPostedAgain() throws Exception {
    activeProvider("email");
    refusals.set(2);

    newPerson("Minnie", "'email':{'email':'minnie@acme.example','sendCode':{}}");

    assertThat(next().at("/args/code").asText())
        .isEqualTo(server.messages().to("minnie@acme.example").get(0).code());
  }
}
