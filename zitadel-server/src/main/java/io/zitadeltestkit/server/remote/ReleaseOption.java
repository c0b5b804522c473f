package io.zitadeltestkit.server.remote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The option {@code --zitadel-version} of the commands that start a server. */
public final class ReleaseOption {
  private static final String NAME = "--zitadel-version";
  private static final String SHORT = "--version";
  private static final Pattern VERSION = Pattern.compile("v?\\d+\\..*");

  @Option(
      names = NAME,
      paramLabel = "VERSION",
      defaultValue = "",
      description =
          "Release of Zitadel to answer as, such as 4.13; the newest tested one by default. Or"
              + " --version with a value, or ZITADEL_TESTKIT_VERSION.")
  private String version = "";

  /** {@return the version; empty if the option is not there} */
  public String version() {
    return version.strip();
  }

  /** {@return the version, or the one of the variable; empty if neither is there} */
  public String version(Map<String, String> environment) {
    return version().isEmpty()
        ? environment.getOrDefault("ZITADEL_TESTKIT_VERSION", "").strip()
        : version();
  }

  /**
   * {@return the arguments with {@code --version 4.13} written as {@code --zitadel-version 4.13}}
   * Alone, {@code --version} prints the program's own, as everywhere.
   */
  public static String[] spelledOut(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      boolean followed = i + 1 < all.size() && VERSION.matcher(all.get(i + 1)).matches();
      if (argument.equals(SHORT) && followed) {
        all.set(i, NAME);
      } else if (argument.startsWith(SHORT + "=")) {
        all.set(i, NAME + argument.substring(SHORT.length()));
      }
    }
    return all.toArray(String[]::new);
  }
}
