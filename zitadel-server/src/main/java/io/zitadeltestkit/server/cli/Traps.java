package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Duration;

/**
 * Behavior of a real server that tests miss with a server that is always up to date.
 *
 * @param restDelay how long after the start REST calls get 503
 * @param leastLag how long lists lag behind changes, at least
 * @param mostLag how long lists lag behind changes, at most
 * @param strictHost whether unknown host names are refused
 */
record Traps(Duration restDelay, Duration leastLag, Duration mostLag, boolean strictHost) {
  private static final Duration REST_DELAY = Duration.ofMillis(900);
  private static final String LIST_LAG = "20ms-45ms";

  /** Reads the switches: {@code EMBEDDED_TRAPS} for all, and one for each. */
  static Traps of(Settings settings) throws FatalException {
    boolean on = settings.flag("EMBEDDED_TRAPS", false);
    Duration restDelay =
        settings.duration("EMBEDDED_TRAPS_REST_DELAY", on ? REST_DELAY : Duration.ZERO);
    Range lag =
        settings.read("EMBEDDED_TRAPS_LIST_LAG", Range.parse(on ? LIST_LAG : "0"), Range::parse);
    boolean strictHost =
        settings.flag("EMBEDDED_TRAPS_HOST", settings.flag("EMBEDDED_TRAPS", true));
    return new Traps(restDelay, lag.least(), lag.most(), strictHost);
  }

  /** Sets the traps of the instances themselves. */
  void setIn(Instances instances) {
    if (!strictHost) {
      instances.acceptAnyHost();
    }
    instances.listen(
        new Instances.Listener() {
          @Override
          public void added(Instance instance) {
            instance.lag(leastLag, mostLag);
          }

          @Override
          public void removed(Instance instance) {}
        });
  }

  private record Range(Duration least, Duration most) {
    static Range parse(String text) {
      int dash = text.indexOf('-');
      Duration least = GoDuration.parse(dash < 0 ? text : text.substring(0, dash).strip());
      Duration most = dash < 0 ? least : GoDuration.parse(text.substring(dash + 1).strip());
      if (most.compareTo(least) < 0) {
        throw new IllegalArgumentException("the longest lag comes first; write 20ms-45ms");
      }
      return new Range(least, most);
    }
  }
}
