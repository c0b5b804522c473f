package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.embedded.internal.version.Release;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Which release of Zitadel a command emulates, and which addresses it does not call. */
final class ServedVersion {
  private ServedVersion() {}

  /**
   * Reads settings and options.
   *
   * @param settings the settings
   * @param option the option's value; empty if it is missing
   */
  static Profile of(Settings settings, String option) {
    Profile.Choice choice =
        Profile.choose(option.isEmpty() ? settings.text("TESTKIT_VERSION") : option);
    if (!choice.note().isEmpty()) {
      LoggerFactory.getLogger(ServedVersion.class).warn(choice.note());
    }
    Profile profile = choice.profile();
    List<String> denied = denied(settings, profile.release());
    return denied.isEmpty() ? profile : profile.withDenied(denied);
  }

  /** {@return the configured addresses; empty if there are none} An empty setting has no effect. */
  private static List<String> denied(Settings settings, Release release) {
    List<String> executions = list(settings, "EXECUTIONS_DENYLIST");
    if (release == Release.V4_13) {
      return executions;
    }
    List<String> all = new ArrayList<>(list(settings, "HTTPCLIENT_DENYLIST"));
    List<String> older = new ArrayList<>(executions);
    older.addAll(list(settings, "ACTIONS_HTTP_DENYLIST"));
    if (all.isEmpty() && !older.isEmpty()) {
      all.addAll(release.deniedAddresses());
    }
    all.addAll(older);
    return all;
  }

  private static List<String> list(Settings settings, String name) {
    String text = settings.text(name);
    return text.isBlank() ? List.of() : List.of(text.split(",", -1));
  }
}
