package io.zitadeltestkit.junit;

import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.ZitadelMessages;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Messages of a class that asks for them anywhere. A server in a container has to be told to post
 * them before the first one is sent, which may be in a lifecycle method without such a parameter.
 */
final class MessageParameters {
  private MessageParameters() {}

  /** Has messages collected from now on, if the class asks for them and they can be had. */
  static void prepare(ExtensionContext context, SettingsSource source) {
    Settings settings = source.of(context);
    boolean isTooEarly =
        settings.lifecycle() == Lifecycle.PER_METHOD && context.getTestMethod().isEmpty();
    if (!isTooEarly && isAskedFor(context.getRequiredTestClass())) {
      try {
        Environments.of(context, source, () -> "ZitadelMessages").messages();
      } catch (MessageException e) {
        // The parameter itself tells, to the tests that have it.
      }
    }
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
