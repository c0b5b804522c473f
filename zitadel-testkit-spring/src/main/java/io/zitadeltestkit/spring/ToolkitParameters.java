package io.zitadeltestkit.spring;

import io.zitadeltestkit.internal.context.YieldedParameter;
import java.lang.reflect.Executable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.ParameterResolutionDelegate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.SimpleAutowireCandidateResolver;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.MethodParameter;

/**
 * Gives Spring the values of the toolkit's parameters in constructors of tests that it autowires,
 * where it claims all of them. A parameter that is itself annotated, such as with
 * {@code @Autowired}, asks for a bean.
 */
final class ToolkitParameters extends ContextAnnotationAutowireCandidateResolver {
  /** The one for annotations may come later, unless a kind of it is there. */
  private static final Set<Class<?>> OF_SPRING =
      Set.of(
          SimpleAutowireCandidateResolver.class, ContextAnnotationAutowireCandidateResolver.class);

  private ToolkitParameters() {}

  /** Leaves a resolver alone that somebody else has installed. */
  static void install(ConfigurableListableBeanFactory factory) {
    if (factory instanceof DefaultListableBeanFactory beans
        && OF_SPRING.contains(beans.getAutowireCandidateResolver().getClass())) {
      beans.setAutowireCandidateResolver(new ToolkitParameters());
    }
  }

  @Override
  public @Nullable Object getSuggestedValue(DependencyDescriptor descriptor) {
    MethodParameter parameter = descriptor.getMethodParameter();
    if (parameter != null) {
      Executable executable = parameter.getExecutable();
      int index = parameter.getParameterIndex();
      if (!ParameterResolutionDelegate.isAutowirable(parameter.getParameter(), index)) {
        Object value = YieldedParameter.take(executable, index).orElse(null);
        if (value != null) {
          return value;
        }
      }
    }
    return super.getSuggestedValue(descriptor);
  }
}
