package io.zitadeltestkit.spring.internal;

import io.zitadeltestkit.internal.context.ApplicationFramework;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tells the extension which classes run in a Spring context. */
public final class SpringFramework implements ApplicationFramework {
  private static final SpringExtension EXTENSION = new SpringExtension();

  /** For {@link java.util.ServiceLoader}. */
  public SpringFramework() {}

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
          .anyMatch(with -> Arrays.asList(with.value()).contains(SpringExtension.class))) {
        return true;
      }
    }
    return false;
  }

  /** Spring Security's default path on any port; Zitadel allows patterns in development mode. */
  @Override
  public List<String> redirectUris(String application) {
    String path = "/login/oauth2/code/" + application;
    return List.of("http://localhost" + path, "http://localhost:*" + path);
  }

  @Override
  public boolean claims(ParameterContext parameter, ExtensionContext context) {
    return EXTENSION.supportsParameter(parameter, context);
  }
}
