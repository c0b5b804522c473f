package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.delivery.Message;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fills the page with the data of an instance. */
final class DeskPage {
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

  /** The whole page; with a problem it is the answer to an invalid form. */
  HttpAnswer shown(HttpRequest request, Instance instance, Map<String, ?> more) {
    String issuer = request.origin();
    Map<String, Object> values = new HashMap<>(StateView.instance(instance));
    values.put("title", "Embedded Zitadel");
    values.put(
        "server", "Answers as Zitadel %s does.".formatted(instance.profile().release().tag()));
    values.put("controls", true);
    values.put("issuer", issuer);
    values.put("pageToken", token);
    values.put("people", StateView.people(instance, source.passwords()));
    values.put("applications", StateView.applications(instance, issuer));
    values.put("tokens", TokensView.of(instance));
    values.put("messages", messages(instance));
    values.put("requests", DeskTemplate.requestsText(rows(instance)));
    values.put("now", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    values.put("drift", drift());
    values.put("rules", source.faults().rules());
    values.put("notice", notice(request));
    values.putAll(more);
    return DeskTemplate.page(more.containsKey("problem") ? 400 : 200, values);
  }

  /** The page with the content of a token. */
  HttpAnswer decoded(HttpRequest request, Instance instance) {
    String text = request.formParameters().getOrDefault("token", List.of("")).get(0);
    return shown(request, instance, decoder.decode(instance, text));
  }

  /** Only the rows of the list of requests. */
  HttpAnswer requests(Instance instance) {
    return DeskTemplate.requests(rows(instance));
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
}
