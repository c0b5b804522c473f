package io.zitadeltestkit.server.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpFront;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.recent.Recent;
import io.zitadeltestkit.server.remote.Remote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receives the e-mails and text messages that a server in a container posts to this machine.
 *
 * <p>If the engine runs on this machine itself, it listens on this machine's address in the
 * containers' network, which others can't reach. Docker Desktop's engine is in a virtual machine,
 * and maps a name of its own to the loopback address.
 */
final class MessageReceiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE_IN_LINK = Pattern.compile("[?&]code=([^&#]+)");
  private static final int MAX = 500;
  private static final long MAX_CHARACTERS = 8_000_000;
  private static final int SECRET_BYTES = 16;

  private final Recent<Map<String, ?>> messages =
      new Recent<>(MAX, MAX_CHARACTERS, row -> row.toString().length());
  private final String path = "/" + secret();
  private final HttpFront front;
  private final String host;

  private MessageReceiver(InetAddress address, String host) throws IOException {
    this.host = host;
    front =
        new HttpFront(
            new Endpoint(new InetSocketAddress(address, 0), false, null),
            Interceptor.NONE,
            List.of(this::receive));
  }

  /**
   * Starts to listen.
   *
   * @param gateway the address of this machine in the containers' network; empty if unknown
   */
  static MessageReceiver listen(String gateway) throws IOException {
    if (!gateway.isEmpty()) {
      try {
        return new MessageReceiver(InetAddress.getByName(gateway), gateway);
      } catch (IOException e) {
        // The network is not on this machine.
      }
    }
    return new MessageReceiver(InetAddress.getLoopbackAddress(), "host.docker.internal");
  }

  private static String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /**
   * Configures the server to post its messages here; returns the problem, empty if there is none.
   */
  String register(Remote server) {
    for (String channel : List.of("email", "sms")) {
      String provider = "admin/v1/" + channel;
      Remote.Answer added =
          server.ask(
              provider + "/http",
              Map.of(
                  "endpoint",
                  "http://%s:%d%s".formatted(host, front.port(), path),
                  "description",
                  "up --container"));
      Remote.Answer active =
          added.status() == 200
              ? server.ask(
                  "%s/%s/_activate".formatted(provider, added.body().path("id").asText()), Map.of())
              : added;
      if (active.status() != 200) {
        return "The server does not post its messages to this machine: %s (status %d)."
            .formatted(active.body().path("message").asText(), active.status());
      }
    }
    return "";
  }

  private Optional<HttpAnswer> receive(HttpRequest request) {
    if (!request.path().equals(path)) {
      return Optional.of(HttpAnswer.status(404));
    }
    try {
      messages.add(row(JSON.readTree(request.body())));
      return Optional.of(HttpAnswer.status(200));
    } catch (JsonProcessingException e) {
      return Optional.of(HttpAnswer.status(400));
    }
  }

  private static Map<String, ?> row(JsonNode body) {
    JsonNode context = body.path("contextInfo");
    JsonNode template = body.path("templateData");
    String number = context.path("recipientPhoneNumber").asText("");
    String link = template.path("url").asText("");
    return Map.of(
        "time",
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "channel",
        number.isEmpty() ? "e-mail" : "SMS",
        "recipient",
        number.isEmpty() ? context.path("recipientEmailAddress").asText("") : number,
        "subject",
        template.path("subject").asText(""),
        "code",
        code(body.path("args"), link),
        "link",
        link);
  }

  /** In some messages the code is only in the link. */
  private static String code(JsonNode arguments, String link) {
    String code = arguments.path("code").asText(arguments.path("oTP").asText(""));
    Matcher inLink = CODE_IN_LINK.matcher(link);
    return !code.isEmpty() ? code : inLink.find() ? inLink.group(1) : "";
  }

  /** {@return the messages for the page, latest first} */
  List<Map<String, ?>> latest() {
    List<Map<String, ?>> latest = new ArrayList<>(messages.all());
    Collections.reverse(latest);
    return latest;
  }

  @Override
  public void close() {
    front.close();
  }

  /** Without the path, which is a secret. */
  @Override
  public String toString() {
    return "MessageReceiver[" + host + "]";
  }
}
