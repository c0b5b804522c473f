package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public types from the toolkit's own jars, which no other extension would inject. */
final class ToolkitTypes {
  private static final Set<String> JARS =
      Stream.of(ZitadelExtension.class, ZitadelClient.class, EmbeddedZitadel.class)
          .map(ToolkitTypes::location)
          .flatMap(Optional::stream)
          .collect(Collectors.toUnmodifiableSet());

  private ToolkitTypes() {}

  /** Checks the jar, not the package, since users may use the same package name. */
  static boolean contains(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && type.getName().startsWith("io.zitadeltestkit.")
        && location(type).filter(JARS::contains).isPresent();
  }

  private static Optional<String> location(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(URL::toExternalForm);
  }
}
