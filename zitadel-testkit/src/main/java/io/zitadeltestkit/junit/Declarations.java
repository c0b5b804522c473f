package io.zitadeltestkit.junit;

import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithServiceUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.internal.fixture.FixturePlan;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Reads the fixtures that classes and methods declare by annotations. */
final class Declarations {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String origin;
  private final List<FixturePlan.Person> people = new ArrayList<>();
  private final List<FixturePlan.Machine> serviceUsers = new ArrayList<>();
  private final List<FixturePlan.Project> projects = new ArrayList<>();
  private final List<FixturePlan.Application> applications = new ArrayList<>();

  Declarations(String origin) {
    this.origin = origin;
  }

  FixturePlan plan() {
    return new FixturePlan(origin, people, serviceUsers, projects, applications, List.of());
  }

  /**
   * Adds the people and service users of a class; its other fixtures belong to its application
   * context.
   */
  Declarations addPeople(Class<?> type) {
    FixturePlan all = new Declarations(origin).add(type).plan();
    people.addAll(all.people());
    serviceUsers.addAll(all.serviceUsers());
    return this;
  }

  /** Adds the fixtures of a class, its fields, constructors and lifecycle methods. */
  Declarations add(Class<?> type) {
    add(type, "");
    for (Field field :
        ReflectionSupport.findFields(type, field -> true, HierarchyTraversalMode.TOP_DOWN)) {
      add(field, field.getName());
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      addParameters(constructor);
    }
    ReflectionSupport.findMethods(
            type, Declarations::isLifecycleMethod, HierarchyTraversalMode.TOP_DOWN)
        .forEach(this::add);
    return this;
  }

  private static boolean isLifecycleMethod(Method method) {
    return AnnotationSupport.isAnnotated(method, BeforeAll.class)
        || AnnotationSupport.isAnnotated(method, BeforeEach.class)
        || AnnotationSupport.isAnnotated(method, AfterEach.class)
        || AnnotationSupport.isAnnotated(method, AfterAll.class);
  }

  /** Adds the fixtures of a method and its parameters. */
  Declarations add(Method method) {
    add(method, "");
    addParameters(method);
    return this;
  }

  private void addParameters(Executable executable) {
    for (Parameter parameter : executable.getParameters()) {
      add(parameter, parameter.isNamePresent() ? parameter.getName() : "");
    }
  }

  private void add(AnnotatedElement element, String byDefault) {
    for (WithProject project : find(element, WithProject.class)) {
      projects.add(
          new FixturePlan.Project(
              name(project.name(), byDefault, "@WithProject"), Arrays.asList(project.roles())));
    }
    for (WithApplication application : find(element, WithApplication.class)) {
      applications.add(
          new FixturePlan.Application(
              name(application.name(), byDefault, "@WithApplication"),
              application.project(),
              application.kind(),
              Arrays.asList(application.redirectUris()),
              application.opaqueTokens()));
    }
    for (WithUser user : find(element, WithUser.class)) {
      people.add(person(user, name(user.name(), byDefault, "@WithUser")));
    }
    for (WithServiceUser user : find(element, WithServiceUser.class)) {
      serviceUsers.add(
          new FixturePlan.Machine(
              name(user.name(), byDefault, "@WithServiceUser"),
              Arrays.asList(user.roles()),
              Arrays.asList(user.managerRoles())));
    }
  }

  private static <A extends java.lang.annotation.Annotation> List<A> find(
      AnnotatedElement element, Class<A> type) {
    return AnnotationSupport.findRepeatableAnnotations(element, type);
  }

  private String name(String given, String byDefault, String annotation) {
    if (!given.isEmpty()) {
      return given;
    }
    if (byDefault.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s in %s has no name. Give it one, such as %s(name = \"%s\"); only that of a field or parameter is known, the latter with the compiler option -parameters."
              .formatted(
                  annotation,
                  origin,
                  annotation,
                  annotation.contains("User") ? "minnie" : "invoices"));
    }
    return byDefault;
  }

  private static FixturePlan.Person person(WithUser user, String name) {
    return new FixturePlan.Person(
        name,
        Arrays.asList(user.roles()),
        Arrays.asList(user.managerRoles()),
        user.email().isEmpty() ? name + "@example.com" : user.email(),
        user.phone().replaceAll("[ ()/-]", ""),
        user.givenName().isEmpty()
            ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
            : user.givenName(),
        user.familyName(),
        user.password().isEmpty() ? randomPassword() : user.password());
  }

  /** Satisfies every server's default rules: upper and lower case, digits and a symbol. */
  private static String randomPassword() {
    return "Aa1-" + Long.toString(RANDOM.nextLong(Long.MAX_VALUE), 36) + "-" + RANDOM.nextInt(10);
  }
}
