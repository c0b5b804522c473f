package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.desk.DeskFaults.Effect;
import io.zitadeltestkit.embedded.internal.desk.DeskFaults.Wish;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons for clock, lag and faults. Invalid input throws an IllegalArgumentException. */
final class Buttons {
  /** The effect of a pressed button, by the word in the address of the page afterwards. */
  static final Map<String, String> DONE =
      Map.of(
          "clock", "The server's clock was moved.",
          "clock-reset", "The server's clock shows this machine's time again.",
          "lag", "Lists lag behind writes from now on.",
          "lag-reset", "Lists are current again.",
          "faults", "The fault waits for its requests.",
          "faults-reset", "The server behaves again.");

  private static final Pattern SPAN = Pattern.compile("([+-]?\\d{1,9})\\s*(s|m|min|h|d)");
  private static final Duration MAX = Duration.ofDays(36_500);
  private static final int MAX_LAG_MILLIS = 60_000;

  private final Instances instances;
  private final MovableClock clock;
  private final DeskFaults faults;

  Buttons(Instances instances, MovableClock clock, DeskFaults faults) {
    this.instances = instances;
    this.clock = clock;
    this.faults = faults;
  }

  /** Runs a button's action; returns a key of {@link #DONE}. */
  String press(String button, HttpRequest request) {
    boolean reset = !field(request, "reset").isEmpty();
    switch (button) {
      case "clock" -> {
        if (reset) {
          clock.reset();
        } else {
          clock.advance(span(field(request, "advance")));
        }
      }
      case "lag" -> {
        Duration lag = reset ? Duration.ZERO : Duration.ofMillis(lagMillis(request));
        instances.all().forEach(instance -> instance.lag(lag));
      }
      default -> {
        if (reset) {
          faults.clear();
        } else {
          faults.add(wish(request));
        }
      }
    }
    return reset ? button + "-reset" : button;
  }

  private static Duration span(String text) {
    Matcher matcher = SPAN.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The clock can't be moved by \"%s\". Write 90s, 15m, 2h or 1d; -2h moves it back."
              .formatted(text));
    }
    long amount = Long.parseLong(matcher.group(1));
    Duration span =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> Duration.ofMinutes(amount);
        };
    if (span.abs().compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "The clock can't be moved by \"%s\": a hundred years at once are the most."
              .formatted(text));
    }
    return span;
  }

  private static int lagMillis(HttpRequest request) {
    return number(request, "millis", 0, MAX_LAG_MILLIS, "Lists can lag by 0 to 60000 milliseconds");
  }

  private static Wish wish(HttpRequest request) {
    String what = field(request, "effect");
    int times =
        number(request, "times", 0, 1_000, "A fault happens 1 to 1000 times, or 0 for always");
    String path = field(request, "path").strip();
    return switch (what) {
      case "drop" -> new Wish(path, times, Effect.DROP, 0, Duration.ZERO);
      case "delay" -> new Wish(path, times, Effect.DELAY, 0, Duration.ofSeconds(2));
      case "429", "500", "502", "503", "504" ->
          new Wish(path, times, Effect.ANSWER, Integer.parseInt(what), Duration.ZERO);
      default ->
          throw new IllegalArgumentException(
              "There is no fault \"%s\". Choose one of the list.".formatted(what));
    };
  }

  private static int number(HttpRequest request, String name, int least, int most, String rule) {
    String text = field(request, name).strip();
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException("%s, not \"%s\".".formatted(rule, text));
    }
    return Integer.parseInt(text);
  }

  private static String field(HttpRequest request, String name) {
    return request.formParameters().getOrDefault(name, List.of("")).get(0);
  }
}
