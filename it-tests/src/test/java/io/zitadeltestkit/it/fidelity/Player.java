package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Plays the steps of a scenario against a server and compares its answers with the recorded ones.
 */
final class Player {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
  private static final List<String> HEADERS =
      List.of(
          "content-type", "www-authenticate", "location", "cache-control", "allow", "grpc-status");
  private static final Duration UNTIL = Duration.ofSeconds(3);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);

  private final Target target;
  private final Time time;
  private final Map<String, String> variables = new HashMap<>();

  Player(Target target, Time time) {
    this.target = target;
    this.time = time;
    byte[] random = new byte[3];
    ThreadLocalRandom.current().nextBytes(random);
    URI uri = URI.create(target.baseUrl());
    variables.put("run", "r" + HexFormat.of().formatHex(random));
    variables.put("adminPat", target.adminToken());
    variables.put("loginPat", target.loginClientToken());
    variables.put("issuer", target.baseUrl());
    variables.put("host", uri.getAuthority());
    variables.put("domain", uri.getHost());
    variables.put("port", String.valueOf(uri.getPort()));
  }

  /** Returns a line for each difference of each step, or for a step that could not be played. */
  List<String> play(Recording recording) {
    List<String> differences = new ArrayList<>();
    for (JsonNode step : recording.steps()) {
      String id = step.path("id").asText();
      try {
        ObjectNode answer = play(step, recording.demandsJwes());
        if (answer != null) {
          Differences.between(step.path("answer"), answer)
              .forEach(line -> differences.add(id + " " + line));
        }
      } catch (IOException | RuntimeException e) {
        differences.add(id + " not played: " + e);
      }
    }
    return differences;
  }

  private @Nullable ObjectNode play(JsonNode step, boolean jwes) throws IOException {
    pause(step.path("sleep"));
    if (prepare(step)) {
      return null;
    }
    long deadline = System.nanoTime() + UNTIL.toNanos();
    while (true) {
      try (Response response = target.exchange(step, this::substitute, time.now())) {
        JsonNode body = parse(response);
        if (isAsAwaited(step, response, body) || System.nanoTime() - deadline > 0) {
          return normalized(step, response, body, jwes);
        }
      }
      awaitNextAttempt();
    }
  }

  private static void awaitNextAttempt() {
    LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
  }

  private void pause(JsonNode seconds) {
    try {
      time.pass(Duration.ofMillis((long) (seconds.asDouble() * 1000)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Computes what a step puts into a variable; returns whether that is all there is to it. */
  private boolean prepare(JsonNode step) {
    if (step.has("jwt")) {
      JsonNode spec = step.path("jwt");
      variables.put(
          spec.path("as").asText(),
          Assertions.sign(
              variables.getOrDefault(spec.path("key").asText(), ""),
              substitute(spec.path("aud").asText()),
              Duration.ofSeconds(spec.path("lifetime").asLong(300)),
              time.now()));
    } else if (step.has("pkce")) {
      String name = step.path("pkce").path("as").asText();
      String verifier = Assertions.randomText(48);
      variables.put(name + "_verifier", verifier);
      variables.put(name + "_challenge", Assertions.challenge(verifier));
    } else if (step.has("totp")) {
      variables.put(
          step.path("totp").path("as").asText(),
          Assertions.totp(substitute(step.path("totp").path("secret").asText()), time.now()));
    } else if (step.has("expiry")) {
      variables.put(
          step.path("expiry").path("as").asText(),
          time.now()
              .plusSeconds(step.path("expiry").path("seconds").asLong())
              .truncatedTo(ChronoUnit.SECONDS)
              .toString());
    } else {
      return false;
    }
    return true;
  }

  private boolean isAsAwaited(JsonNode step, Response response, JsonNode body) {
    JsonNode until = step.path("until");
    boolean bodyFits =
        until.isMissingNode()
            || substitute(until.path("equals").asText())
                .equals(dig(body, until.path("path").asText()).asText());
    boolean statusFits =
        !step.has("untilStatus") || step.path("untilStatus").asInt() == response.code();
    return bodyFits && statusFits;
  }

  private ObjectNode normalized(JsonNode step, Response response, JsonNode body, boolean jwes) {
    Map<String, String> captured = new HashMap<>();
    ArrayNode missing = JSON.arrayNode();
    for (Map.Entry<String, JsonNode> capture : step.path("capture").properties()) {
      String value = take(capture.getValue().asText(), response, body);
      if (value == null) {
        missing.add(capture.getKey());
      } else {
        captured.put(capture.getKey(), value);
      }
    }
    ObjectNode claims = claims(step, captured);
    Map<String, String> known = new HashMap<>(variables);
    captured.forEach(
        (name, value) -> {
          if (!Normalizer.JWT.matcher(value).matches()) {
            known.put(name, value);
          }
        });
    Normalizer normalizer = new Normalizer(known, jwes);
    ObjectNode answer = JSON.objectNode();
    answer.put("status", response.code());
    ObjectNode headers = answer.putObject("headers");
    for (String name : HEADERS) {
      String value = response.header(name);
      if (value != null) {
        headers.put(name, normalizer.text(value, ""));
      }
    }
    answer.set("body", normalizer.normalize(body, ""));
    if (!claims.isEmpty()) {
      answer.set("claims", normalizer.normalize(claims, ""));
    }
    ObjectNode shapes = shapes(step, captured);
    if (!shapes.isEmpty()) {
      answer.set("shapes", shapes);
    }
    step.path("ignore").forEach(path -> ignore(answer, path.asText()));
    if (!missing.isEmpty()) {
      answer.set("missing", missing);
    }
    variables.putAll(captured);
    return answer;
  }

  private ObjectNode claims(JsonNode step, Map<String, String> captured) {
    ObjectNode claims = JSON.objectNode();
    for (JsonNode name : step.path("claims")) {
      String token =
          captured.getOrDefault(name.asText(), variables.getOrDefault(name.asText(), ""));
      if (Normalizer.JWT.matcher(token).matches()) {
        claims.set(name.asText(), TokenShape.part(token, 1));
      }
    }
    return claims;
  }

  private static ObjectNode shapes(JsonNode step, Map<String, String> captured) {
    ObjectNode shapes = JSON.objectNode();
    for (JsonNode name : step.path("shapes")) {
      String token = captured.get(name.asText());
      if (token != null) {
        shapes.set(name.asText(), TokenShape.of(token));
      }
    }
    return shapes;
  }

  private static void ignore(ObjectNode answer, String path) {
    int dot = path.lastIndexOf('.');
    JsonNode holder = dot < 0 ? answer : dig(answer, path.substring(0, dot));
    String leaf = path.substring(dot + 1);
    if (holder instanceof ObjectNode object && object.has(leaf)) {
      object.put(leaf, "<ignored>");
    }
  }

  private static @Nullable String take(String path, Response response, JsonNode body) {
    if (path.startsWith("header:")) {
      String[] parts = path.substring("header:".length()).split("\\?", 2);
      String value = response.header(parts[0]);
      return value == null || parts.length == 1 ? value : queryValue(value, parts[1]);
    }
    if (path.startsWith("query:")) {
      String[] parts = path.substring("query:".length()).split("\\?", 2);
      JsonNode value = dig(body, parts[0]);
      return value.isTextual() ? queryValue(value.asText(), parts[1]) : null;
    }
    if (path.startsWith("base64:")) {
      JsonNode value = dig(body, path.substring("base64:".length()));
      return value.isTextual() ? decode(value.asText()) : null;
    }
    JsonNode value = dig(body, path);
    return value.isMissingNode() || value.isNull()
        ? null
        : value.isTextual() ? value.asText() : value.toString();
  }

  private static @Nullable String queryValue(String url, String name) {
    String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    for (String pair : query.split("[&#]", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private static JsonNode dig(JsonNode value, String path) {
    JsonNode current = value;
    for (String part : path.split("\\.", -1)) {
      current = part.matches("\\d+") ? current.path(Integer.parseInt(part)) : current.path(part);
    }
    return current;
  }

  private String substitute(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(
            match -> {
              String value = variables.get(match.group(1));
              if (value == null) {
                throw new IllegalStateException("nothing was captured as " + match.group(1));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static JsonNode parse(Response response) throws IOException {
    String text = response.body().string();
    String type = response.header("content-type", "");
    if (type != null && type.contains("json")) {
      try {
        JsonNode json = MAPPER.readTree(text);
        return json.isMissingNode() ? TextNode.valueOf("") : json;
      } catch (JsonProcessingException e) {
        return TextNode.valueOf(text);
      }
    }
    return TextNode.valueOf(text.length() <= 400 ? text : text.substring(0, 60) + "…");
  }

  private static String decode(String base64) {
    byte[] bytes =
        Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/').replace("=", ""));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
