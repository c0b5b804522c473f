package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.context.ApplicationFramework;
import io.zitadeltestkit.internal.context.ContextHandle;
import io.zitadeltestkit.internal.context.YieldedParameter;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Finds the part of Zitadel that belongs to the application context of a class, and not to the
 * class itself. Classes with the same declarations get the same part while its server runs.
 */
final class ContextParts {
  private static final Namespace NAMESPACE = Namespace.create(ContextParts.class);
  private static final List<ApplicationFramework> FRAMEWORKS =
      ServiceLoader.load(ApplicationFramework.class, ContextParts.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
  private static final Map<ContextKey, ContextPart> PARTS = new HashMap<>();

  private ContextParts() {}

  /** The class with the extension (a test class or one that encloses it), and its settings. */
  private record Configured(Class<?> type, SettingsSource source) {}

  /** {@return the part of a class; empty if its tests run in no context} */
  static Optional<ContextHandle> of(Class<?> testClass) {
    return find(testClass).map(part -> part);
  }

  /** {@return the part of the test that the calling thread runs; any thread may open it} */
  static Optional<ContextHandle> ofRunningTest() {
    ExtensionContext context = RunningTests.current();
    return context == null || FRAMEWORKS.isEmpty()
        ? Optional.empty()
        : part(context).map(part -> () -> part.open(context));
  }

  /**
   * {@return the opened part of a running test; empty if it runs in no context} A class keeps its
   * part, even if the server has ended.
   */
  static Optional<ContextEnvironment> opened(ExtensionContext context) {
    return FRAMEWORKS.isEmpty() ? Optional.empty() : part(context).map(part -> part.open(context));
  }

  private static Optional<ContextPart> part(ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    ExtensionContext ofClass = Environments.contextOf(context, testClass);
    return found(ofClass == null ? context : ofClass, testClass).part();
  }

  private record Found(Optional<ContextPart> part) {}

  private static Found found(ExtensionContext ofClass, Class<?> testClass) {
    return ofClass
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(testClass, absent -> new Found(find(testClass)), Found.class);
  }

  private static Optional<ContextPart> find(Class<?> testClass) {
    return FRAMEWORKS.stream().anyMatch(framework -> framework.runs(testClass))
        ? configured(testClass).map(configured -> find(testClass, configured))
        : Optional.empty();
  }

  private static ContextPart find(Class<?> testClass, Configured configured) {
    checkLifecycle(testClass, configured.source());
    ContextKey key = ContextKey.of(testClass, configured.type(), configured.source());
    synchronized (PARTS) {
      ContextPart known = PARTS.get(key);
      if (known == null || known.isOver()) {
        known = new ContextPart(key, testClass, configured.source());
        PARTS.put(key, known);
      }
      return known;
    }
  }

  /** {@return whether a parameter was left to the framework, which then requests its value} */
  static boolean yields(
      ParameterContext parameter, ExtensionContext context, Supplier<Object> value) {
    if (FRAMEWORKS.stream().noneMatch(framework -> framework.claims(parameter, context))
        || part(context).isEmpty()) {
      return false;
    }
    YieldedParameter.set(parameter.getDeclaringExecutable(), parameter.getIndex(), value);
    return true;
  }

  static List<String> redirectUris(String application) {
    return FRAMEWORKS.stream()
        .flatMap(framework -> framework.redirectUris(application).stream())
        .toList();
  }

  private static void checkLifecycle(Class<?> testClass, SettingsSource source) {
    Settings settings = source.ofCode(testClass);
    if (settings.server() == Server.OWN) {
      throw new ExtensionConfigurationException(
          "%s asks for a server of its own (server = OWN), but its application context, which is configured with the server, may outlive the class. Make EmbeddedZitadel a bean of the context, or use the isolation INSTANCE."
              .formatted(testClass.getSimpleName()));
    }
    if (settings.isolation() == Isolation.INSTANCE
        && settings.lifecycle() == Lifecycle.PER_METHOD) {
      throw new ExtensionConfigurationException(
          "%s asks for an instance for each method (isolation INSTANCE, lifecycle PER_METHOD), but its application context, which is configured with the instance, outlives its methods. Use the lifecycle PER_CLASS, or the isolation ORGANIZATION."
              .formatted(testClass.getSimpleName()));
    }
  }

  private static Optional<Configured> configured(Class<?> testClass) {
    List<Class<?>> classes = FixtureLevels.classes(testClass);
    for (int i = classes.size() - 1; i >= 0; i--) {
      Class<?> type = classes.get(i);
      Optional<SettingsSource> source =
          isAnnotated(type) ? Optional.of(new ZitadelExtension().settings()) : ofField(type);
      if (source.isPresent()) {
        return Optional.of(new Configured(type, source.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean isAnnotated(Class<?> type) {
    for (Class<?> current = type; current != null; current = current.getSuperclass()) {
      if (AnnotationSupport.findRepeatableAnnotations(current, ExtendWith.class).stream()
          .anyMatch(with -> List.of(with.value()).contains(ZitadelExtension.class))) {
        return true;
      }
    }
    return false;
  }

  /** A non-static field has no value yet when a context is requested. */
  private static Optional<SettingsSource> ofField(Class<?> type) {
    for (Field field :
        AnnotationSupport.findAnnotatedFields(
            type,
            RegisterExtension.class,
            field -> field.getType() == ZitadelExtension.class && ModifierSupport.isStatic(field),
            HierarchyTraversalMode.BOTTOM_UP)) {
      try {
        field.setAccessible(true);
        if (field.get(null) instanceof ZitadelExtension extension) {
          return Optional.of(extension.settings());
        }
      } catch (IllegalAccessException e) {
        throw new ExtensionConfigurationException(
            "The field %s of %s can't be read".formatted(field.getName(), type.getName()), e);
      }
    }
    return Optional.empty();
  }
}
