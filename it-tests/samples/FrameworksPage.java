import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the table of docs/frameworks.md with what the samples' test reports say, or writes it
 * with -Dupdate.docs=true. Run by the build after the samples: java FrameworksPage.java
 */
public final class FrameworksPage {
  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- what was run -->\n)(?:\\|.*\n)*", Pattern.MULTILINE);
  private static final Pattern SUITE =
      Pattern.compile("<testsuite\\b[^>]* tests=\"(\\d+)\"[^>]*>", Pattern.DOTALL);
  private static final Pattern BACKEND =
      Pattern.compile("<property name=\"zitadel.testkit.backend\" value=\"(\\w+)\"");
  private static final List<String> BACKENDS = List.of("embedded", "container");

  /** A sample: where its build left it, and what names its version there. */
  private record Sample(String framework, Path folder, String version) {
    String read() throws IOException {
      Matcher found =
          Pattern.compile(version, Pattern.DOTALL)
              .matcher(Files.readString(folder.resolve("pom.xml")));
      if (!found.find()) {
        throw new IllegalStateException(folder + "/pom.xml names no version: " + version);
      }
      return found.group(1);
    }

    /** By backend, whether all tests that ran on it have passed. */
    Map<String, Boolean> results() throws IOException {
      Map<String, Boolean> results = new TreeMap<>();
      Path reports = folder.resolve("target/surefire-reports");
      if (!Files.isDirectory(reports)) {
        return results;
      }
      try (Stream<Path> files = Files.list(reports)) {
        for (Path report : files.filter(file -> file.toString().endsWith(".xml")).toList()) {
          String text = Files.readString(report);
          Matcher suite = SUITE.matcher(text);
          Matcher backend = BACKEND.matcher(text);
          boolean failed = text.contains("<failure") || text.contains("<error");
          if (suite.find() && !suite.group(1).equals("0")) {
            String name = backend.find() ? backend.group(1) : "embedded";
            results.merge(name, !failed, Boolean::logicalAnd);
          }
        }
      }
      return results;
    }
  }

  private FrameworksPage() {}

  public static void main(String[] arguments) throws IOException {
    Path here = Path.of(arguments[0]);
    Path page = here.resolve("../../docs/frameworks.md");
    Path samples = here.resolve("target/test");
    Path applications = here.resolve("../applications/target/with");
    String parent = "<parent>.*?<version>([^<]+)</version>";
    List<Sample> all =
        List.of(
            new Sample("Spring Boot 3", applications.resolve("boot-3.5"), parent),
            new Sample("Spring Boot 4", applications.resolve("boot-4.1"), parent),
            new Sample("Quarkus", samples.resolve("quarkus"), "<quarkus.version>([^<]+)<"),
            new Sample("Micronaut", samples.resolve("micronaut"), parent),
            new Sample("Kotlin", samples.resolve("kotlin"), "<kotlin.version>([^<]+)<"),
            new Sample("TestNG", samples.resolve("testng"), "<testng.version>([^<]+)<"));
    String committed = Files.readString(page);
    Matcher table = TABLE.matcher(committed);
    if (!table.find()) {
      throw new IllegalStateException(page + " has no line <!-- what was run -->");
    }
    Map<String, String> cells = cells(table.group());
    String written = table(all, cells);
    if (written.equals(table.group())) {
      return;
    }
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(page, committed.replace(table.group(), written));
      return;
    }
    System.err.println(
        "docs/frameworks.md says something else than the samples have shown:\n"
            + written
            + "If that is right, write it with -Dupdate.docs=true.");
    System.exit(1);
  }

  /** What did not run this time is left as it is. */
  private static String table(List<Sample> samples, Map<String, String> cells) throws IOException {
    StringBuilder table = new StringBuilder("| framework | version | ");
    table.append(String.join(" | ", BACKENDS)).append(" |\n|---|---|---|---|\n");
    for (Sample sample : samples) {
      boolean ran = Files.exists(sample.folder().resolve("pom.xml"));
      String name = sample.framework();
      Map<String, Boolean> results = ran ? sample.results() : Map.of();
      String version = ran ? sample.read() : cells.getOrDefault(name + " version", "?");
      table.append("| ").append(name).append(" | ").append(version).append(" |");
      for (String backend : BACKENDS) {
        String known = cells.getOrDefault(name + " " + backend, "–");
        Boolean passed = results.get(backend);
        table.append(' ').append(passed == null ? known : passed ? "yes" : "no").append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static Map<String, String> cells(String table) {
    Map<String, String> cells = new TreeMap<>();
    for (String line : table.lines().skip(2).collect(Collectors.toList())) {
      String[] columns = line.substring(1).split("\\|");
      String name = columns[0].strip();
      cells.put(name + " version", columns[1].strip());
      for (int i = 0; i < BACKENDS.size(); i++) {
        cells.put(name + " " + BACKENDS.get(i), columns[2 + i].strip());
      }
    }
    return cells;
  }
}
