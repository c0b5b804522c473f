package io.zitadeltestkit.junit;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Refuses two extensions for one class, or one parameter: JUnit would call them "competing ParameterResolvers",
 * which says nothing of their origin.
 */
final class SingleExtension {
  private static final Namespace NAMESPACE = Namespace.create(SingleExtension.class);
  private static final String ADVICE =
      "Keep one of them, also among superclasses and enclosing classes: both take all settings.";

  private SingleExtension() {}

  /** The extension that came first. JUnit asks all of them for each class and parameter. */
  private record Claim(ZitadelExtension by) {}

  /** Fields and static access need no parameter. */
  static void claim(ZitadelExtension extension, ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    ZitadelExtension first = first(extension, testClass, context);
    if (first != extension) {
      throw new ExtensionConfigurationException(
          "%s has two extensions, one of %s and one of %s. %s"
              .formatted(testClass.getName(), first.origin(), extension.origin(), ADVICE));
    }
  }

  private static ZitadelExtension first(
      ZitadelExtension extension, Object key, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(key, absent -> new Claim(extension), Claim.class)
        .by();
  }

  static void claim(
      ZitadelExtension extension, ParameterContext parameter, ExtensionContext context) {
    Parameter key = parameter.getParameter();
    ZitadelExtension first = first(extension, key, context);
    if (first != extension) {
      throw new ParameterResolutionException(
          "%s would be injected by two extensions, one of %s and one of %s. %s"
              .formatted(
                  ParameterName.of(parameter), first.origin(), extension.origin(), ADVICE));
    }
  }
}
