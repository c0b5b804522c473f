package io.zitadeltestkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.zitadeltestkit.backend.ZitadelBackend;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only the extension depends on JUnit, whose version is the user's. */
final class WithoutJUnitTest {
  private static final Pattern JUNIT =
      Pattern.compile("(junit-|opentest4j|apiguardian|archunit).*\\.jar");

  private final URLClassLoader classes = new URLClassLoader(classPath(), parent());

  @AfterEach
  void close() throws Exception {
    classes.close();
  }

  private static ClassLoader parent() {
    return ClassLoader.getPlatformClassLoader();
  }

  private static URL[] classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
        .map(Path::of)
        .filter(file -> !JUNIT.matcher(String.valueOf(file.getFileName())).matches())
        .map(WithoutJUnitTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void onlyTheExtensionKnowsIt() {
    noClasses()
        .that()
        // The second is implemented by modules for application frameworks.
        .resideOutsideOfPackages("io.zitadeltestkit.junit", "io.zitadeltestkit.internal.context")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.junit..",
            "org.opentest4j..",
            "io.zitadeltestkit.junit",
            "io.zitadeltestkit.internal.context")
        .check(
            new ClassFileImporter()
                .importUrl(
                    ZitadelBackend.class.getProtectionDomain().getCodeSource().getLocation()));
  }

  @Test
  void theContainerTheBackendsAndTheCommandLineDoWithoutIt() throws Exception {
    assertThatThrownBy(() -> classes.loadClass("org.junit.jupiter.api.Test"))
        .isInstanceOf(ClassNotFoundException.class);

    Object container =
        classes
            .loadClass("io.zitadeltestkit.container.ZitadelContainer")
            .getConstructor(String.class)
            .newInstance("acme/zitadel:v9");
    assertThat(container.getClass().getMethod("getIssuer")).isNotNull();

    Object backend =
        classes
            .loadClass("io.zitadeltestkit.backend.EmbeddedBackend")
            .getConstructor()
            .newInstance();
    try (AutoCloseable server =
        (AutoCloseable) backend.getClass().getMethod("start").invoke(backend)) {
      assertThat(server.toString()).startsWith("embedded Zitadel at http://localhost:");
    }

    Method main =
        classes.loadClass("io.zitadeltestkit.cli.Main").getDeclaredMethod("run", String[].class);
    main.setAccessible(true);
    assertThat(main.invoke(null, (Object) new String[] {"sweep", "--help"})).isEqualTo(0);
  }
}
