package io.zitadeltestkit.server.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A client of a running server with a token. Thread-safe. */
public final class Remote {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECT_MILLIS = 10_000;

  /** The first token waits for a key to be generated, which takes a while on a busy machine. */
  private static final int READ_MILLIS = 60_000;

  private final String host;
  private final String token;

  /**
   * A server.
   *
   * @param host such as {@code http://localhost:8080}
   * @param token the access token; empty for none
   */
  public Remote(String host, String token) {
    this.host = host.replaceAll("/+$", "");
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param status the status
   * @param body the body, as JSON; missing if it is not JSON
   * @param location the target of a redirect; empty if there is none
   * @param date the server's time, from the header; 0 if there is none
   */
  public record Answer(int status, JsonNode body, String location, long date) {
    /** Without the body, which may contain tokens. */
    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }

  /** {@return the address} */
  public String host() {
    return host;
  }

  /**
   * Calls a method of the API; an error response throws a {@link CommandFailure} with the reason.
   */
  public JsonNode call(String method, Map<String, ?> request) {
    Answer answer = ask(method, request);
    if (answer.status() != 200) {
      throw refusal(method, answer);
    }
    return answer.body();
  }

  /** Calls a method of the API, and returns any answer. */
  public Answer ask(String method, Map<String, ?> request) {
    try {
      return send(
          "POST", "/" + method, Map.of(), "application/json", JSON.writeValueAsString(request), "");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(method, e);
    }
  }

  private CommandFailure refusal(String method, Answer answer) {
    String said = answer.body().path("message").asText();
    if (answer.status() == 401) {
      return new CommandFailure(
          "%s does not accept the token: %s. It was revoked, has expired, or is of another server. Start up again, or set ZITADEL_PAT."
              .formatted(host, said));
    }
    return new CommandFailure(
        "%s refuses %s: %s (status %d)."
            .formatted(host, method, said.isEmpty() ? "no reason given" : said, answer.status()));
  }

  /** Sends a form, with a client's credentials if there is a secret. */
  public Answer form(String path, Map<String, String> fields, String clientId, String secret) {
    String basic =
        secret.isEmpty()
            ? ""
            : "Basic "
                + java.util.Base64.getEncoder()
                    .encodeToString(
                        (encode(clientId) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
    return send("POST", path, Map.of(), "application/x-www-form-urlencoded", encode(fields), basic);
  }

  /** Sends a GET without following redirects. */
  public Answer get(String path) {
    return get(path, Map.of());
  }

  /** The same with headers. */
  public Answer get(String path, Map<String, String> headers) {
    return send("GET", path, headers, "", "", "");
  }

  /** {@return parameters in the form of a query or form} */
  public static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(
      String verb,
      String path,
      Map<String, String> headers,
      String type,
      String body,
      String authorization) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(host + path).toURL().openConnection();
      connection.setRequestMethod(verb);
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestProperty("Accept", "application/json");
      headers.forEach(connection::setRequestProperty);
      if (!authorization.isEmpty()) {
        connection.setRequestProperty("Authorization", authorization);
      } else if (!token.isEmpty() && !type.startsWith("application/x-www")) {
        connection.setRequestProperty("Authorization", "Bearer " + token);
      }
      if (!type.isEmpty()) {
        connection.setRequestProperty("Content-Type", type);
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      }
      int status = connection.getResponseCode();
      return new Answer(
          status,
          json(connection),
          Optional.ofNullable(connection.getHeaderField("Location")).orElse(""),
          connection.getDate());
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          CommandFailure.UNREACHABLE,
          "%s does not answer: %s. Is the server running? Start one with up, or set ZITADEL_HOST to where it is."
              .formatted(host, e.getMessage()));
    }
  }

  private static JsonNode json(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream in =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      JsonNode body = in == null ? null : JSON.readTree(in.readAllBytes());
      return body == null ? MissingNode.getInstance() : body;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Remote[" + host + "]";
  }
}
