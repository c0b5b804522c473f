package io.zitadeltestkit.embedded.internal.desk;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates, style and script of the page, and the headers that guard it. The page for a
 * container uses them, too.
 */
public final class DeskTemplate {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private DeskTemplate() {}

  /** {@return the page} */
  public static HttpAnswer page(int status, Map<String, ?> values) {
    return html(status, "page", values);
  }

  /** {@return only the rows of the list of requests} */
  static HttpAnswer requests(Map<String, ?> values) {
    return html(200, "requests", values);
  }

  static String requestsText(Map<String, ?> values) {
    return template("requests").execute(values);
  }

  /** {@return the style or the script} */
  public static HttpAnswer resource(String name) {
    return guarded(
        HttpAnswer.text(200, read(name))
            .with(
                "Content-Type",
                (name.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8"));
  }

  /** {@return a text instead of the page} */
  public static HttpAnswer text(int status, String text) {
    return guarded(HttpAnswer.text(status, text + "\n"));
  }

  private static HttpAnswer html(int status, String template, Map<String, ?> values) {
    return guarded(HttpAnswer.html(status, template(template).execute(values)))
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  private static HttpAnswer guarded(HttpAnswer answer) {
    return answer
        .notStored()
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Referrer-Policy", "same-origin")
        .with("X-Content-Type-Options", "nosniff");
  }

  private static Template template(String name) {
    return TEMPLATES.computeIfAbsent(name, key -> COMPILER.compile(read(key + ".mustache")));
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(DeskTemplate.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
