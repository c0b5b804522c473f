package io.zitadeltestkit.junit;

import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Refuses two extensions for one parameter: JUnit would report "competing ParameterResolvers"
 * without their origin.
 */
final class SingleExtension {
  private static final Namespace NAMESPACE = Namespace.create(SingleExtension.class);

  private SingleExtension() {}

  /** The extension that claimed a parameter first. JUnit asks all extensions for each parameter. */
  private record Claim(ZitadelExtension by) {}

  static void claim(
      ZitadelExtension extension, ParameterContext parameter, ExtensionContext context) {
    Parameter key = parameter.getParameter();
    ZitadelExtension first =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(key, absent -> new Claim(extension), Claim.class)
            .by();
    if (first != extension) {
      throw new ParameterResolutionException(
          "%s would be injected by two extensions, one of %s and one of %s. Keep one of them, also among superclasses and enclosing classes: both take all settings."
              .formatted(ParameterName.of(parameter), first.origin(), extension.origin()));
    }
  }
}
