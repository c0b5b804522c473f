package io.zitadeltestkit.embedded.internal.desk;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.model.Instance;
import io.zitadeltestkit.embedded.internal.model.MessageProvider.Channel;
import io.zitadeltestkit.embedded.internal.model.MovableClock;
import io.zitadeltestkit.embedded.internal.notification.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes the page from the templates beside this class. */
final class DeskPage {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();
  private static final long NOTICED_SECONDS = 2;

  private final MovableClock clock;
  private final DeskSource source;
  private final Function<Instance, List<Message>> messages;
  private final RequestsView requests;
  private final Decoder decoder;
  private final String token;

  DeskPage(MovableClock clock, DeskSource source, Desk.Parts parts, Journal journal, String token) {
    this.clock = clock;
    this.source = source;
    messages = parts.messages();
    this.token = token;
    requests = new RequestsView(journal, parts.operations(), parts.callers());
    decoder = new Decoder(parts);
  }

  /** The whole page; a problem to be told makes it an answer to a bad form. */
  HttpAnswer shown(HttpRequest request, Instance instance, Map<String, ?> more) {
    String issuer = request.origin();
    Map<String, Object> values = new HashMap<>(StateView.instance(instance));
    values.put("issuer", issuer);
    values.put("version", instance.profile().release().tag());
    values.put("pageToken", token);
    values.put("people", StateView.people(instance, source.passwords()));
    values.put("applications", StateView.applications(instance, issuer));
    values.put("tokens", TokensView.of(instance));
    values.put("messages", messages(instance));
    values.put("requests", template("requests").execute(rows(instance)));
    values.put("now", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    values.put("drift", drift());
    values.put("rules", source.faults().rules());
    values.put("notice", notice(request));
    values.putAll(more);
    return html(more.containsKey("problem") ? 400 : 200, "page", values);
  }

  /** The page with what is in a token. */
  HttpAnswer decoded(HttpRequest request, Instance instance) {
    String text = request.formParameters().getOrDefault("token", List.of("")).get(0);
    return shown(request, instance, decoder.decode(instance, text));
  }

  /** The rows of the list of requests alone. */
  HttpAnswer requests(Instance instance) {
    return html(200, "requests", rows(instance));
  }

  private Map<String, Object> rows(Instance instance) {
    return Map.of("rows", requests.rows(instance));
  }

  private Limited messages(Instance instance) {
    return Limited.of(
        messages.apply(instance).stream().sorted(Comparator.comparing(Message::at).reversed()),
        message ->
            Map.of(
                "time", message.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                "channel", message.channel() == Channel.SMS ? "SMS" : "e-mail",
                "recipient", message.recipient(),
                "subject", message.template().getOrDefault("subject", ""),
                "code", message.code(),
                "link", message.template().getOrDefault("url", "")));
  }

  private String drift() {
    Duration ahead = Duration.between(Instant.now(), clock.instant());
    if (ahead.abs().toSeconds() < NOTICED_SECONDS) {
      return "";
    }
    return Spans.of(ahead.abs().plusMillis(500)) + (ahead.isNegative() ? " behind" : " ahead of");
  }

  private static String notice(HttpRequest request) {
    return Buttons.DONE.getOrDefault(
        request.queryParameters().getOrDefault("done", List.of("")).get(0), "");
  }

  static HttpAnswer resource(String name) {
    return guarded(
        HttpAnswer.text(200, read(name))
            .with(
                "Content-Type",
                (name.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8"));
  }

  static HttpAnswer text(int status, String text) {
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
    try (InputStream in = Objects.requireNonNull(DeskPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
