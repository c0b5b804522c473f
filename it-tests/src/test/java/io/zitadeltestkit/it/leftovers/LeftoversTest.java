package io.zitadeltestkit.it.leftovers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorQuery;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.project.ProjectQuery;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fifty runs leave nothing, and builds at the same time do not disturb each other. */
final class LeftoversTest {
  private static final int RUNS = 50;
  private static final long MINUTES = 10;

  @TempDir private Path folder;

  @Test
  void fiftyRunsOnTheEmbeddedServerLeaveNoThreadAndNoFile() throws Exception {
    Process build = build("embedded", RUNS, Map.of());

    assertThat(output(build, "embedded")).contains("runs=" + RUNS);
    assertThat(filesOf("embedded")).isEmpty();
  }

  @Test
  void fiftyRunsLeaveNothingOnSomebodyElsesServer() throws Exception {
    try (EmbeddedZitadel theirs = EmbeddedZitadel.start()) {
      Set<String> before = things(theirs);

      Process build = build("external", RUNS, credentials(theirs));

      assertThat(output(build, "external")).contains("runs=" + RUNS);
      assertThat(filesOf("external")).isEmpty();
      assertThat(things(theirs)).isEqualTo(before);
    }
  }

  @Test
  void twoBuildsAtOnceOnOneServerDoNotSeeEachOtherAndLeaveNothing() throws Exception {
    try (EmbeddedZitadel theirs = EmbeddedZitadel.start()) {
      Set<String> before = things(theirs);

      Process one = build("one", RUNS / 5, credentials(theirs));
      Process two = build("two", RUNS / 5, credentials(theirs));

      assertThat(List.of(output(one, "one"), output(two, "two")))
          .allSatisfy(output -> assertThat(output).contains("runs=" + RUNS / 5));
      assertThat(things(theirs)).isEqualTo(before);
    }
  }

  private static Map<String, String> credentials(EmbeddedZitadel server) {
    return Map.of(
        "ZITADEL_HOST", server.baseUrl(),
        "ZITADEL_PAT", server.adminToken());
  }

  /** All that an owner of the instance is shown. */
  private static Set<String> things(EmbeddedZitadel server) {
    Set<String> things = new TreeSet<>();
    try (ZitadelClient owner =
        ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      owner
          .organizations()
          .listAll(OrganizationQuery.all())
          .forEach(each -> things.add("organization " + each.name()));
      owner.users().listAll(UserQuery.all()).forEach(each -> things.add("user " + each.username()));
      owner
          .projects()
          .listAll(ProjectQuery.all())
          .forEach(each -> things.add("project " + each.name()));
      owner
          .administrators()
          .listAll(AdministratorQuery.all())
          .forEach(each -> things.add("administrator " + each));
    }
    return things;
  }

  private Process build(String name, int runs, Map<String, String> variables) throws IOException {
    Path temporary = Files.createDirectories(folder.resolve(name));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Dzitadel.testkit.backend=" + (variables.isEmpty() ? "embedded" : "external"),
                "-classpath",
                classPath(),
                Build.class.getName(),
                Integer.toString(runs))
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("ZITADEL_"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private String output(Process build, String name) throws IOException, InterruptedException {
    try {
      assertThat(build.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended by itself").isTrue();
    } finally {
      build.destroyForcibly();
    }
    return Files.readString(log(name));
  }

  private List<Path> filesOf(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.toList();
    }
  }
}
