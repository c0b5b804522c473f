package io.zitadeltestkit.spring;

import io.zitadeltestkit.internal.Notices;
import io.zitadeltestkit.internal.context.ContextHandle;
import io.zitadeltestkit.internal.context.ContextZitadel;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts or joins the server before the beans of a context are created, and sets the properties
 * that the application has not set. It is part of the key in Spring's context cache: classes with
 * the same part of Zitadel share a context.
 */
final class ZitadelContextCustomizer implements ContextCustomizer {
  private final ContextHandle handle;
  private final String testClass;

  /** For a part of Zitadel; the class name is for messages. */
  ZitadelContextCustomizer(ContextHandle handle, String testClass) {
    this.handle = handle;
    this.testClass = testClass;
  }

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    ContextZitadel zitadel = handle.open();
    ConfigurableEnvironment environment = context.getEnvironment();
    GivenProperties given = new GivenProperties(environment);
    Map<String, Supplier<String>> properties =
        new ApplicationProperties(zitadel, given, context.getClassLoader()).all();
    List<String> left = properties.keySet().stream().filter(given::has).toList();
    left.forEach(properties::remove);
    environment.getPropertySources().addLast(new ZitadelPropertySource(Map.copyOf(properties)));
    ToolkitParameters.install(context.getBeanFactory());
    Notices.info(line(properties.keySet().stream().toList(), left));
  }

  private String line(List<String> set, List<String> left) {
    String line =
        "Spring context of %s: the toolkit has set %s"
            .formatted(testClass, set.isEmpty() ? "nothing" : names(set));
    return left.isEmpty() ? line : line + "; the application itself sets " + names(left);
  }

  private static String names(List<String> properties) {
    return String.join(", ", new TreeSet<>(properties));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ZitadelContextCustomizer that && handle == that.handle;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(handle);
  }

  @Override
  public String toString() {
    return "ZitadelContextCustomizer[" + testClass + "]";
  }
}
