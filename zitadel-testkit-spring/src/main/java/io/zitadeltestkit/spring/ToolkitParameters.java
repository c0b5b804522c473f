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
 * Gives Spring the values of the toolkit's parameters in autowired constructors of tests, where
 * Spring claims all parameters. A parameter with an annotation of its own, such as
 * {@code @Autowired}, gets a bean.
 */
final class ToolkitParameters extends ContextAnnotationAutowireCandidateResolver {
  /** Spring installs the resolver for annotations later, unless there is one of its subtypes. */
  private static final Set<Class<?>> OF_SPRING =
      Set.of(
          SimpleAutowireCandidateResolver.class, ContextAnnotationAutowireCandidateResolver.class);

  private ToolkitParameters() {}

  /** Does not replace a resolver that another library has installed. */
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
