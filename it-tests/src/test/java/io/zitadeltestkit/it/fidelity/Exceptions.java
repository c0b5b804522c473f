package io.zitadeltestkit.it.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The recorded answers that nobody is held to, each with its reason. */
final class Exceptions {
  static final String FILE = "recordings-exceptions.txt";

  private static final Pattern LINE = Pattern.compile("([\\d.,]+) ([\\w-]+)/(\\S+): (\\S.*)");
  private static final List<Exempt> ALL = read();

  private record Exempt(List<String> versions, String scenario, String step) {}

  private Exceptions() {}

  private static List<Exempt> read() {
    Path file = Path.of("src/test/resources", FILE);
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Exceptions::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file.toAbsolutePath(), e);
    }
  }

  private static Exempt parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException(
          FILE + " has \"" + line + "\"; a line is: <versions> <scenario>/<step>: <reason>");
    }
    return new Exempt(
        Arrays.asList(matcher.group(1).split(",", -1)), matcher.group(2), matcher.group(3));
  }

  /** {@return the exempt steps of a version, as {@code scenario/step}} */
  static List<String> of(Played played) {
    return exempt(played).map(each -> each.scenario() + "/" + each.step()).toList();
  }

  private static Stream<Exempt> exempt(Played played) {
    return ALL.stream().filter(each -> each.versions().contains(played.version()));
  }

  /**
   * Takes out the differences of steps that are exempt, and puts a line for each such step that
   * does not differ.
   *
   * @param differences a line each, which begins with the step
   */
  static List<String> applied(Played played, Recording recording, List<String> differences) {
    List<String> left = new ArrayList<>(differences);
    exempt(played)
        .filter(each -> each.scenario().equals(recording.name()))
        .forEach(
            each -> {
              if (!left.removeIf(line -> line.startsWith(each.step() + " "))) {
                left.add(
                    "%s is answered as recorded on %s: take it out of %s"
                        .formatted(each.step(), played.version(), FILE));
              }
            });
    return left;
  }
}
