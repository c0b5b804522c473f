package io.zitadeltestkit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Refuses two extensions for one class. For its parameters JUnit would call them "competing
 * ParameterResolvers", which says nothing of their origin; fields and static access would get the
 * values of either.
 */
final class SingleExtension {
  private static final Namespace NAMESPACE = Namespace.create(SingleExtension.class);

  private SingleExtension() {}

  /** The extension that came first. JUnit asks all of them for each class and test. */
  private record Claim(ZitadelExtension by) {}

  static void claim(ZitadelExtension extension, ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    ZitadelExtension first =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(testClass, absent -> new Claim(extension), Claim.class)
            .by();
    if (first != extension) {
      throw new ExtensionConfigurationException(
          "%s would be injected by two extensions, one of %s and one of %s. Keep one of them, also among superclasses and enclosing classes: both take all settings."
              .formatted(testClass.getName(), first.origin(), extension.origin()));
    }
  }
}
