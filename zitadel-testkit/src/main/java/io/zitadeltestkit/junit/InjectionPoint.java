package io.zitadeltestkit.junit;

import io.zitadeltestkit.fixture.Fixture;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter or field that a fixture may be injected into.
 *
 * @param description its name in messages
 * @param type its type
 * @param element the parameter or field
 * @param ownName its name in the source, if it is known
 */
record InjectionPoint(
    Supplier<String> description,
    Class<?> type,
    AnnotatedElement element,
    Optional<String> ownName) {
  static InjectionPoint of(ParameterContext context) {
    Parameter parameter = context.getParameter();
    return new InjectionPoint(
        () -> ParameterName.of(context),
        parameter.getType(),
        parameter,
        parameter.isNamePresent() ? Optional.of(parameter.getName()) : Optional.empty());
  }

  static InjectionPoint of(Field field) {
    return new InjectionPoint(
        () ->
            "Field \"%s\" of %s"
                .formatted(field.getName(), field.getDeclaringClass().getSimpleName()),
        field.getType(),
        field,
        Optional.of(field.getName()));
  }

  /** {@return whether it has a fixture annotation} */
  boolean isAnnotated() {
    // Most parameters and fields have no annotation at all, and each is looked at for every test.
    return element.getAnnotations().length > 0
        && (has(WithUser.class)
            || has(WithServiceUser.class)
            || has(WithProject.class)
            || has(WithApplication.class)
            || has(Fixture.class));
  }

  boolean has(Class<? extends Annotation> annotation) {
    return annotation == Fixture.class
        ? AnnotationSupport.isAnnotated(element, annotation)
        : !AnnotationSupport.findRepeatableAnnotations(element, annotation).isEmpty();
  }

  /** {@return the name of the fixture: that of an annotation, or else its own} */
  Optional<String> name() {
    return AnnotationSupport.findAnnotation(element, Fixture.class)
        .map(Fixture::value)
        .filter(name -> !name.isEmpty())
        .or(() -> first(WithUser.class, WithUser::name))
        .or(() -> first(WithServiceUser.class, WithServiceUser::name))
        .or(() -> first(WithProject.class, WithProject::name))
        .or(() -> first(WithApplication.class, WithApplication::name))
        .or(() -> ownName);
  }

  private <A extends Annotation> Optional<String> first(
      Class<A> annotation, Function<A, String> name) {
    return AnnotationSupport.findRepeatableAnnotations(element, annotation).stream()
        .map(name)
        .filter(found -> !found.isEmpty())
        .findFirst();
  }
}
