package io.zitadeltestkit.junit;

import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.ZitadelMessages;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Prepares messages for classes with such a parameter. A server in a container must be configured
 * to post them before the first one is sent, which may be in a lifecycle method without the
 * parameter.
 */
final class MessageParameters {
  private static final Namespace NAMESPACE = Namespace.create(MessageParameters.class);

  private MessageParameters() {}

  /**
   * Starts to collect messages, if the class has such a parameter and the backend supports them.
   */
  static void prepare(ExtensionContext context, SettingsSource source) {
    Settings settings = source.of(context);
    boolean isTooEarly =
        settings.lifecycle() == Lifecycle.PER_METHOD && context.getTestMethod().isEmpty();
    if (!isTooEarly && isAskedFor(context)) {
      try {
        Environments.of(context, source, () -> "ZitadelMessages").messages();
      } catch (MessageException e) {
        // The parameter itself reports this, to the tests that have it.
      }
    }
  }

  /** Looked up once for each class. */
  private static boolean isAskedFor(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(type, MessageParameters::isAskedFor, Boolean.class);
  }

  private static boolean isAskedFor(Class<?> type) {
    return !ReflectionSupport.findMethods(
                type,
                method -> hasMessages(method.getParameterTypes()),
                HierarchyTraversalMode.TOP_DOWN)
            .isEmpty()
        || Stream.of(type.getDeclaredConstructors())
            .anyMatch(constructor -> hasMessages(constructor.getParameterTypes()));
  }

  private static boolean hasMessages(Class<?>[] types) {
    return Arrays.asList(types).contains(ZitadelMessages.class);
  }
}
