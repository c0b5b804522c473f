package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java example in the Javadoc of the modules compiles. */
final class JavadocExamplesTest {
  private static final List<String> MODULES =
      List.of("zitadel-client", "zitadel-embedded", "zitadel-testkit");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* +\\}</pre>", Pattern.DOTALL);
  private static final Pattern STAR = Pattern.compile("(?m)^ *\\* ?");
  private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import static .*;\n");

  /** Names that examples use without declaring them. */
  private static final String NAMES =
      """
      String token, issuer, id, orgId, botId, projectId, clientId, password;
      ZitadelClient zitadel, owner, viewer, stranger, nobody;
      EmbeddedZitadel server;
      """;

  /** Further names of single files. */
  private static final Map<String, String> NAMES_OF =
      Map.ofEntries(
          Map.entry("AdministratorService", "AdministratorService administrators;"),
          Map.entry("ApplicationService", "ApplicationService applications;"),
          Map.entry(
              "ApiExceptionAssert",
              "static final String ADD = \"zitadel.org.v2.OrganizationService/AddOrganization\";"),
          Map.entry("AuthorizationAssert", "Authorization authorization;"),
          Map.entry("Mailbox", "TestUser minnie; ZitadelMessages messages;"),
          Map.entry("OrganizationAssert", "Organization acme, organization;"),
          Map.entry("PersonalAccessTokenAssert", "PersonalAccessToken pat;"),
          Map.entry("SessionAssert", "Session session, anonymous; User minnie;"),
          Map.entry(
              "TokenAssert",
              "TestUser minnie, goofy; TestServiceUser bot; TestProject invoices, orders;"
                  + " ZitadelTokens tokens;"),
          Map.entry("UserAssert", "User user, minnie, donald, bot; Organization acme;"),
          Map.entry(
              "ResponseAssert",
              "TestUser minnie; ZitadelTokens tokens; abstract HttpAnswer get(String path, String"
                  + " token);"),
          Map.entry(
              "UserService",
              "UserService users; String oldTokenId, oldKeyId; abstract void store(String"
                  + " keyFile);"),
          Map.entry(
              "ZitadelMessages",
              "interface App { void changeEmail(String id, String address); void verifyEmail(String"
                  + " id, String code); } App app;"),
          Map.entry(
              "ZitadelAssertions",
              "User minnie; UserQuery all, none; List<String> names; ZitadelClient bot; HttpAnswer"
                  + " answer;"));

  private record Example(Path file, int number, String code) {
    String typeName() {
      return fileName() + "Example" + number;
    }

    String fileName() {
      return String.valueOf(file.getFileName()).replace(".java", "");
    }

    /** YAML and command lines are no Java; internal classes are not for users. */
    boolean isForUsers() {
      return !code.startsWith("organizations:")
          && !code.startsWith("java ")
          && !file.toString().contains("/internal/")
          && !file.toString().contains("/operation/");
    }

    String source(List<String> packages) {
      Matcher imports = STATIC_IMPORT.matcher(code);
      String body = imports.replaceAll("").replace("{ … }", "{}");
      boolean isMember = body.startsWith("@") || body.startsWith("class ");
      boolean isStatement = body.endsWith(";") || body.endsWith("}");
      String member =
          isMember
              ? body
              : isStatement
                  ? "void example() throws Exception {\n" + body + "\n}"
                  : "Object example() {\nreturn " + body + ";\n}";
      return packages.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining())
          + "import static io.zitadeltestkit.assertj.ZitadelAssertions.*;\n"
          + "abstract class "
          + typeName()
          + " {\n"
          + NAMES
          + NAMES_OF.getOrDefault(fileName(), "")
          + "\n"
          + member
          + "\n}\n";
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<Example> examples(List<Path> sources) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path source : sources) {
      Matcher matcher = EXAMPLE.matcher(Files.readString(source));
      for (int number = 1; matcher.find(); number++) {
        String code = STAR.matcher(matcher.group(1)).replaceAll("").strip();
        examples.add(new Example(source, number, code));
      }
    }
    return examples;
  }

  /** The packages of the toolkit that have something for users, and what tests import with them. */
  private static List<String> packages(List<Path> sources) {
    Stream<String> own =
        sources.stream()
            .map(Path::toString)
            .map(file -> file.replaceFirst(".*src/main/java/", "").replaceFirst("/[^/]*$", ""))
            .map(directory -> directory.replace('/', '.'))
            .filter(name -> !name.contains(".internal"))
            .filter(name -> !name.startsWith("io.zitadeltestkit.embedded."))
            .distinct();
    return Stream.concat(
            own,
            Stream.of(
                "java.time",
                "java.util",
                "org.junit.jupiter.api",
                "org.junit.jupiter.api.extension",
                "org.testcontainers.containers"))
        .toList();
  }

  @Test
  void everyExampleCompiles(@TempDir Path directory) throws IOException {
    List<Path> sources = sources();
    List<String> packages = packages(sources);
    List<JavaFileObject> units =
        examples(sources).stream()
            .filter(Example::isForUsers)
            .map(example -> unit(example, packages))
            .toList();
    assertThat(units).hasSizeGreaterThan(50);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-d",
            directory.toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

    compiler.getTask(new StringWriter(), null, problems, options, null, units).call();

    assertThat(
            problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR))
        .isEmpty();
  }

  private static JavaFileObject unit(Example example, List<String> packages) {
    URI uri = URI.create("string:///" + example.typeName() + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return example.source(packages);
      }
    };
  }
}
