package io.zitadeltestkit.junit;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Refuses a JUnit that is too old with a clear message, before a {@code NoClassDefFoundError} would
 * occur. Uses only classes that every JUnit 5 has.
 */
final class JUnitVersion {
  /** The newest class that the extension uses: the store for the servers of a run. */
  private static final String NEEDED =
      "org.junit.jupiter.api.extension.ExtensionContext$StoreScope";

  private static final Optional<String> PROBLEM = problem(JUnitVersion::exists, found());

  private JUnitVersion() {}

  static void require() {
    PROBLEM.ifPresent(
        problem -> {
          throw new ExtensionConfigurationException(problem);
        });
  }

  static Optional<String> problem(Predicate<String> classes, Optional<String> version) {
    return classes.test(NEEDED)
        ? Optional.empty()
        : Optional.of(
            "zitadel-testkit needs JUnit Jupiter 5.14 or newer, and the class path has %s. Raise it: with Spring Boot's parent by the property <junit-jupiter.version>5.14.4</junit-jupiter.version> (in Gradle ext['junit-jupiter.version'] = '5.14.4'), elsewhere by importing the BOM org.junit:junit-bom:5.14.4, which sets all of JUnit's modules."
                .formatted(version.orElse("an older one")));
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, JUnitVersion.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /** From the manifest, or from the module if JUnit is on the module path. */
  private static Optional<String> found() {
    return Optional.ofNullable(Extension.class.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(Extension.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion));
  }
}
