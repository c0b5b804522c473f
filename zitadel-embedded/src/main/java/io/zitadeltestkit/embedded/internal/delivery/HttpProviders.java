package io.zitadeltestkit.embedded.internal.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.internal.model.instance.MessageProvider;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages to HTTP providers, one after the other, in the background. It uses the HTTP client
 * in {@code java.base}: the program's runtime image has no other.
 */
final class HttpProviders implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 200;
  private static final int LARGEST_OK = 299;
  private static final int SMALLEST_OK = 200;

  /** Loaded with the first message, since most servers have no provider. */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  /** A single thread keeps the order; it ends when idle. */
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          5,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread created = new Thread(task, "zitadel-embedded-messages");
            created.setDaemon(true);
            return created;
          });

  HttpProviders() {
    thread.allowCoreThreadTimeOut(true);
  }

  void deliver(MessageProvider provider, Message message) {
    try {
      thread.execute(() -> tryToDeliver(provider, message));
    } catch (RejectedExecutionException e) {
      log().debug("{} was not delivered: the server stops.", message);
    }
  }

  private void tryToDeliver(MessageProvider provider, Message message) {
    String body = body(provider, message);
    String problem = "";
    for (int tries = 1; tries <= TRIES; tries++) {
      try {
        int status = post(provider, body, message.at());
        if (status >= SMALLEST_OK && status <= LARGEST_OK) {
          return;
        }
        problem = "it answered " + status;
      } catch (IOException e) {
        problem = e.toString();
      }
      if (tries < TRIES && !pause(tries)) {
        return;
      }
    }
    log()
        .warn(
            "{} was not delivered to the HTTP provider {} at {}: {}.",
            message,
            provider.id(),
            provider.endpoint(),
            problem);
  }

  /** Not a constant: a start that logs nothing need not wait for logging to be set up. */
  private static Logger log() {
    return LoggerFactory.getLogger(HttpProviders.class);
  }

  private static int post(MessageProvider provider, String body, Instant at) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) new URL(provider.endpoint()).openConnection();
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(bytes.length);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty(
          "ZITADEL-Signature", Signature.header(provider.signingKey(), at, body));
      try (OutputStream out = connection.getOutputStream()) {
        out.write(bytes);
      }
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private String body(MessageProvider provider, Message message) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("eventType", message.kind().eventType());
    context.put("provider", provider(provider));
    context.put(
        message.channel() == Channel.EMAIL ? "recipientEmailAddress" : "recipientPhoneNumber",
        message.recipient());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contextInfo", context);
    body.put("templateData", message.template());
    body.put("args", message.arguments());
    try {
      return Json.MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written.", e);
    }
  }

  private static Map<String, String> provider(MessageProvider provider) {
    Map<String, String> view = new LinkedHashMap<>();
    view.put("id", provider.id());
    if (!provider.description().isEmpty()) {
      view.put("description", provider.description());
    }
    return view;
  }

  private static boolean pause(int tries) {
    try {
      Thread.sleep(PAUSE_MILLIS * tries);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
