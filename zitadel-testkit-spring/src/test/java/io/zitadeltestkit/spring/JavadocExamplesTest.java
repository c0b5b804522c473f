package io.zitadeltestkit.spring;

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
      import io.zitadeltestkit.container.*;
      import io.zitadeltestkit.spring.*;
      import org.springframework.boot.test.context.TestConfiguration;
      import org.springframework.context.annotation.Bean;
      import org.springframework.test.context.DynamicPropertyRegistrar;
      import org.springframework.test.web.servlet.MockMvc;
      import static io.zitadeltestkit.spring.ZitadelRequests.*;
      import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.*;
      import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.*;
      """;

  private static String source(String code, int number) {
    String member =
        code.startsWith("@") || code.startsWith("class ")
            ? code
            : "void example() throws Exception {\n" + code + "\n}";
    return IMPORTS + "abstract class Example" + number + " {\nMockMvc mvc;\n" + member + "\n}\n";
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
    assertThat(units).hasSizeGreaterThanOrEqualTo(2);
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
