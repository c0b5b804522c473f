package io.zitadeltestkit.embedded.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.internal.http.RawCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser does with the page of a server. */
final class DeskServer {
  private static final Pattern TOKEN = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final RawCalls calls;
  private final String origin;

  DeskServer(EmbeddedZitadel server) {
    // Nobody sends a token with a page.
    calls = new RawCalls(server.port(), "");
    origin = server.baseUrl();
  }

  String page() {
    RawCalls.Answer answer = open("/");
    assertThat(answer.status()).isEqualTo(200);
    return readable(answer.body());
  }

  /** The template library escapes a sign that needs no escape. */
  static String readable(String html) {
    return html.replace("&#x3D;", "=");
  }

  RawCalls.Answer open(String path, String... headers) {
    return send(() -> calls.get(path, with(headers, "Accept: text/html,*/*;q=0.8")));
  }

  /** Presses a button as the page's own form does. */
  RawCalls.Answer press(String path, Map<String, String> fields) {
    return post(path, fields, token(), "Origin: " + origin, "Sec-Fetch-Site: same-origin");
  }

  /** Sends a form with these headers. */
  RawCalls.Answer post(String path, Map<String, String> fields, String token, String... headers) {
    String body =
        Stream.concat(Stream.of(Map.entry("page", token)), fields.entrySet().stream())
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(() -> calls.post(path, body, with(headers, FORM)));
  }

  String token() {
    Matcher token = TOKEN.matcher(page());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static String[] with(String[] headers, String more) {
    return Stream.concat(Arrays.stream(headers), Stream.of(more)).toArray(String[]::new);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private interface Sending {
    RawCalls.Answer send() throws IOException;
  }

  private static RawCalls.Answer send(Sending sending) {
    try {
      return sending.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
