package io.zitadeltestkit.embedded.internal.ui;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Makes pages from the templates beside this class. */
final class Pages {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private Pages() {}

  /**
   * Makes a page.
   *
   * @param visit the request
   * @param template the template of its body
   * @param title its title
   * @param values the template's values
   */
  static HttpAnswer of(Visit visit, String template, String title, Map<String, ?> values) {
    return render(visit, 200, template, title, values, "");
  }

  /** Makes the same page again, with the error in the form. */
  static HttpAnswer again(
      Visit visit, String template, String title, Map<String, ?> values, String error) {
    return render(visit, 400, template, title, values, error);
  }

  /** Makes a page that ends the sign-in. */
  static HttpAnswer problem(int status, String title, String error) {
    return answer(status, frame("problem", title, Map.of(), error));
  }

  static HttpAnswer style() {
    return HttpAnswer.text(200, resource("style.css"))
        .with("Content-Type", "text/css; charset=utf-8");
  }

  private static HttpAnswer render(
      Visit visit, int status, String template, String title, Map<String, ?> values, String error) {
    String known = visit.cookies().forms();
    String secret = known.isEmpty() ? Hashes.randomText(24) : known;
    Map<String, Object> all = new HashMap<>(values);
    all.put("application", visit.signIn().application());
    all.put(Fields.AUTH_REQUEST, visit.signIn().id());
    all.put(Fields.FORMS, secret);
    HttpAnswer page = answer(status, frame(template, title, all, error));
    return known.isEmpty() ? page.withCookie(visit.cookies().withForms(secret)) : page;
  }

  private static HttpAnswer answer(int status, String page) {
    return HttpAnswer.html(status, page)
        .notStored()
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff");
  }

  private static String frame(String template, String title, Map<String, ?> values, String error) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("title", title);
    all.put("error", error);
    all.put("style", PagePaths.STYLE);
    all.put("body", template(template).execute(all));
    return template("frame").execute(all);
  }

  private static Template template(String name) {
    return TEMPLATES.computeIfAbsent(name, key -> COMPILER.compile(resource(key + ".mustache")));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
