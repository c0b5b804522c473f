package io.zitadeltestkit.quarkus.internal;

import io.zitadeltestkit.internal.context.ApplicationFramework;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/** Tells the extension which classes run against a Quarkus application. */
public final class QuarkusFramework implements ApplicationFramework {
  /** By name, since an application may have only one of them. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "io.quarkus.test.junit.QuarkusTestExtension",
          "io.quarkus.test.junit.QuarkusIntegrationTestExtension");

  /** For {@link java.util.ServiceLoader}. */
  public QuarkusFramework() {}

  @Override
  public boolean runs(Class<?> testClass) {
    Class<?> type = testClass;
    while (!isExtended(type)) {
      if (!type.isMemberClass() || ModifierSupport.isStatic(type)) {
        return false;
      }
      type = type.getEnclosingClass();
    }
    return true;
  }

  private static boolean isExtended(Class<?> testClass) {
    for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
      if (AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class).stream()
          .flatMap(with -> Arrays.stream(with.value()))
          .anyMatch(extension -> EXTENSIONS.contains(extension.getName()))) {
        return true;
      }
    }
    return false;
  }

  /** By default people return to the requested page, on the port of the tests. */
  @Override
  public List<String> redirectUris(String application) {
    return List.of("http://localhost:*/*");
  }

  /** Quarkus creates the instance itself, with beans for the parameters. */
  @Override
  public boolean claims(ParameterContext parameter, ExtensionContext context) {
    return parameter.getDeclaringExecutable() instanceof Constructor<?>;
  }
}
