package io.zitadeltestkit.spring;

import io.zitadeltestkit.internal.context.Contexts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Configures the application contexts of classes with {@code @ZitadelTest}. */
final class ZitadelContextCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    return Contexts.of(testClass)
        .map(handle -> new ZitadelContextCustomizer(handle, testClass.getSimpleName()))
        .orElse(null);
  }
}
