package io.zitadeltestkit.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.contract.Outcome.Promise;
import io.zitadeltestkit.it.contract.Outcome.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** The page {@code docs/backends.md}: what a run has shown that each backend can do. */
final class BackendsPage {
  private static final Path FILE = Path.of("..", "docs", "backends.md");
  private static final String UPDATE = "update.docs";
  private static final String COMMAND =
      "./mvnw verify -pl it-tests -am -Dtest=ContractTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -D"
          + UPDATE
          + "=true";

  private static final String HEAD =
      """
      # What each backend can do

      <!-- Written by the tests. To write it anew, with a Docker engine running:
           %s -->

      Each line is a test of the contract suite (`it-tests`, package `io.zitadeltestkit.it.contract.suite`). `./mvnw verify` runs the same classes, untouched, on every
      backend, each time in a JVM of its own that knows the backend's settings and no more, and fails if this page says anything else than what was run or refused.
      "External" is a server that runs already: once with an instance owner's personal access token alone, once with a private key file and the key of a system user.

      The tested versions of Zitadel are %s: the embedded server answers as each of them, and the container has the image of that tag. Other versions only log a warning;
      [versions.md](versions.md) says what differs.

      """;

  private static final Pattern REFUSED = Pattern.compile("refused \\[(\\d+)]");
  private static final Pattern NOTE = Pattern.compile("(?m)^\\[(\\d+)] (.*)$");

  private final Map<Target, List<Outcome>> outcomes;
  private final String externalUrl;
  private final List<String> notes = new ArrayList<>();

  BackendsPage(Map<Target, List<Outcome>> outcomes, String externalUrl) {
    this.outcomes = outcomes;
    this.externalUrl = externalUrl;
  }

  /** Compares it with what is committed, or writes it if asked to. */
  void check() throws IOException {
    List<Target> missing =
        Arrays.stream(Target.values()).filter(target -> !outcomes.containsKey(target)).toList();
    if (Boolean.getBoolean(UPDATE)) {
      assertThat(missing)
          .as("backends that did not run; the page is written only if all did")
          .isEmpty();
      Files.writeString(FILE, text(""));
      return;
    }
    String committed = Files.exists(FILE) ? Files.readString(FILE) : "";
    if (!missing.isEmpty()) {
      LoggerFactory.getLogger("io.zitadeltestkit")
          .warn("docs/backends.md: not compared for {}, which did not run.", missing);
    }
    assertThat(committed)
        .as(
            "docs/backends.md says something else than this run has shown. If the run is right:\n"
                + "%s",
            COMMAND)
        .isEqualTo(text(committed));
  }

  /**
   * {@return the page}
   *
   * @param committed the page of an earlier run, for the backends that did not run
   */
  String text(String committed) {
    Map<String, String> committedCells = cells(committed);
    Map<String, String> committedNotes = notes(committed);
    notes.clear();
    SortedSet<Promise> promises = new TreeSet<>();
    outcomes.values().forEach(each -> each.forEach(outcome -> promises.add(outcome.asked())));
    StringBuilder page =
        new StringBuilder(
            HEAD.formatted(COMMAND, String.join(" and ", EmbeddedZitadel.testedVersions())));
    page.append(
        Arrays.stream(Target.values())
            .map(Target::column)
            .collect(Collectors.joining(" | ", "| | ", " |\n")));
    page.append("|---|").append("---|".repeat(Target.values().length)).append('\n');
    String topic = "";
    for (Promise promise : promises) {
      if (!promise.topic().equals(topic)) {
        topic = promise.topic();
        page.append("| **")
            .append(topic)
            .append("** |")
            .append(" |".repeat(Target.values().length))
            .append('\n');
      }
      page.append("| ").append(promise.text()).append(" |");
      for (Target target : Target.values()) {
        String key = key(topic, promise.text(), target);
        page.append(' ')
            .append(
                outcomes.containsKey(target)
                    ? cell(target, promise)
                    : numbered(committedCells.getOrDefault(key, "?"), committedNotes))
            .append(" |");
      }
      page.append('\n');
    }
    for (int i = 0; i < notes.size(); i++) {
      page.append("\n[").append(i + 1).append("] ").append(notes.get(i)).append('\n');
    }
    return page.toString();
  }

  private String cell(Target target, Promise promise) {
    List<Outcome> asked =
        outcomes.getOrDefault(target, List.of()).stream()
            .filter(outcome -> outcome.asked().equals(promise))
            .toList();
    if (asked.stream().allMatch(outcome -> outcome.status() == Status.KEPT)) {
      return "yes";
    }
    return asked.stream()
        .filter(outcome -> outcome.status() == Status.BROKEN)
        .findFirst()
        .map(this::refusal)
        .orElse("–");
  }

  /** What the innermost cause says is what the user is told. */
  private String refusal(Outcome outcome) {
    List<String> lines = outcome.messages().lines().toList();
    return refused("`" + lines.get(lines.size() - 1).replace(externalUrl, "<url>") + "`");
  }

  /** A cell of the earlier page with the number that its note has now. */
  private String numbered(String cell, Map<String, String> committedNotes) {
    Matcher refused = REFUSED.matcher(cell);
    return refused.matches() ? refused(committedNotes.getOrDefault(refused.group(1), "?")) : cell;
  }

  private String refused(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return "refused [" + (notes.indexOf(note) + 1) + "]";
  }

  private static String key(String topic, String text, Target target) {
    return topic + "\n" + text + "\n" + target;
  }

  /** The notes of a page, by their numbers. */
  private static Map<String, String> notes(String page) {
    return NOTE.matcher(page)
        .results()
        .collect(Collectors.toMap(note -> note.group(1), note -> note.group(2)));
  }

  /** The cells of a page, for what did not run this time. */
  private static Map<String, String> cells(String page) {
    Map<String, String> cells = new HashMap<>();
    String topic = "";
    for (String line : page.lines().filter(line -> line.startsWith("| ")).toList()) {
      String[] columns = line.substring(1).split("\\|", -1);
      String first = columns[0].strip();
      if (first.startsWith("**")) {
        topic = first.replace("**", "");
      } else {
        int column = 1;
        for (Target target : Target.values()) {
          cells.put(key(topic, first, target), columns[column++].strip());
        }
      }
    }
    return cells;
  }
}
