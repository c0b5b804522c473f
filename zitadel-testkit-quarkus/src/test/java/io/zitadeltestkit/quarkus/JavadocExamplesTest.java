package io.zitadeltestkit.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every Java example in the Javadoc of the module compiles. */
final class JavadocExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* +\\}</pre>", Pattern.DOTALL);
  private static final Pattern STAR = Pattern.compile("(?m)^ *\\* ?");
  private static final String IMPORTS =
      """
      import io.quarkus.test.common.*;
      import io.zitadeltestkit.fixture.*;
      import io.zitadeltestkit.junit.*;
      import io.zitadeltestkit.quarkus.*;
      import io.zitadeltestkit.token.*;
      import org.junit.jupiter.api.*;
      """;

  /** Quarkus' own annotation comes with its whole framework, which this module does without. */
  private static String source(String code, int number) {
    return IMPORTS
        + "abstract class Example"
        + number
        + " {\n@interface QuarkusTest {}\n"
        + code.replace("{ … }", "{}")
        + "\n}\n";
  }

  private static List<JavaFileObject> examples() throws IOException {
    List<JavaFileObject> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        Matcher matcher = EXAMPLE.matcher(Files.readString(file));
        while (matcher.find()) {
          String code = STAR.matcher(matcher.group(1)).replaceAll("").strip();
          examples.add(unit(examples.size(), source(code, examples.size())));
        }
      }
    }
    return examples;
  }

  private static JavaFileObject unit(int number, String source) {
    URI uri = URI.create("string:///Example" + number + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  @Test
  void everyExampleCompiles(@TempDir Path directory) throws IOException {
    List<JavaFileObject> units = examples();
    assertThat(units).isNotEmpty();
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
}
