package io.zitadeltestkit.junit;

import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Sets fields with a fixture annotation. */
final class FieldInjection {
  /** The fields of each class, which every instance of it asks for. */
  private static final ClassValue<List<Field>> ANNOTATED =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return ReflectionSupport.findFields(
              type,
              field -> InjectionPoint.of(field).isAnnotated(),
              HierarchyTraversalMode.TOP_DOWN);
        }
      };

  private FieldInjection() {}

  /** Sets static fields of a class. */
  static void intoClass(Class<?> type, Supplier<Fixtures> fixtures) {
    inject(type, null, ModifierSupport::isStatic, fixtures);
  }

  /** Sets fields of a test instance. */
  static void intoInstance(Object instance, Supplier<Fixtures> fixtures) {
    inject(instance.getClass(), instance, ModifierSupport::isNotStatic, fixtures);
  }

  private static void inject(
      Class<?> type,
      @Nullable Object instance,
      Predicate<Field> kind,
      Supplier<Fixtures> fixtures) {
    for (Field field : ANNOTATED.get(type)) {
      if (!kind.test(field)) {
        continue;
      }
      InjectionPoint point = InjectionPoint.of(field);
      FixtureInjection.check(point);
      if (ModifierSupport.isFinal(field)) {
        throw new ExtensionConfigurationException(
            point.description().get() + " is final, so nothing can be injected. Remove \"final\".");
      }
      try {
        field.setAccessible(true);
        field.set(instance, FixtureInjection.value(point, fixtures.get()));
      } catch (IllegalAccessException e) {
        throw new ExtensionConfigurationException(
            point.description().get() + " can't be set: " + e.getMessage(), e);
      }
    }
  }
}
