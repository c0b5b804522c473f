package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import io.zitadeltestkit.junit.Fixtures.Level;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.ModifierSupport;

/** Finds the classes and the method whose fixtures apply to a test, outermost first. */
final class FixtureLevels {
  private static final Namespace NAMESPACE = Namespace.create(FixtureLevels.class);

  private FixtureLevels() {}

  /** What declares fixtures, and its name in messages. */
  private record Key(
      String name, List<Class<?>> classes, Optional<Method> method, boolean inContext) {}

  /**
   * {@return the levels}
   *
   * @param inContext whether projects and applications of classes belong to an application context
   */
  static List<Level> of(ExtensionContext context, Settings settings, boolean inContext) {
    List<Class<?>> classes = classes(context.getRequiredTestClass());
    return settings.lifecycle() == Lifecycle.PER_METHOD && settings.isolation() != Isolation.SHARED
        ? List.of(all(context, classes, inContext))
        : eachOnItsOwn(context, settings, classes, inContext);
  }

  /** {@return a class and its enclosing classes, outermost first} */
  static List<Class<?>> classes(Class<?> testClass) {
    List<Class<?>> classes = new ArrayList<>();
    Class<?> type = testClass;
    classes.add(type);
    // A static nested class is independent of its enclosing class.
    while (type.isMemberClass() && ModifierSupport.isNotStatic(type)) {
      type = type.getEnclosingClass();
      classes.add(type);
    }
    Collections.reverse(classes);
    return classes;
  }

  private static void add(Declarations declarations, Class<?> type, boolean inContext) {
    if (inContext) {
      declarations.addPeople(type);
    } else {
      declarations.add(type);
    }
  }

  /** All fixtures belong to the method, like its organization. */
  private static Level all(ExtensionContext context, List<Class<?>> classes, boolean inContext) {
    return level(context, name(context), classes, context.getTestMethod(), inContext);
  }

  /** What is declared is read once a run: every parameter of every test asks for it. */
  private static Level level(
      ExtensionContext context,
      String name,
      List<Class<?>> classes,
      Optional<Method> method,
      boolean inContext) {
    FixturePlan plan =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                new Key(name, List.copyOf(classes), method, inContext),
                absent -> {
                  Declarations declarations = new Declarations(name);
                  classes.forEach(type -> add(declarations, type, inContext));
                  method.ifPresent(declarations::add);
                  return declarations.plan();
                },
                FixturePlan.class);
    return new Level(context, plan);
  }

  /** Fixtures of classes that enclose the one with the organization belong to the latter. */
  private static List<Level> eachOnItsOwn(
      ExtensionContext context, Settings settings, List<Class<?>> classes, boolean inContext) {
    ExtensionContext owner = Environments.classContext(context);
    if (settings.isolation() == Isolation.SHARED) {
      owner = outermostClass(context);
    }
    int first = classes.indexOf(owner.getRequiredTestClass());
    List<Level> levels = new ArrayList<>();
    levels.add(
        level(owner, name(owner), classes.subList(0, first + 1), Optional.empty(), inContext));
    for (Class<?> nested : classes.subList(first + 1, classes.size())) {
      ExtensionContext nestedContext = Environments.contextOf(context, nested);
      if (nestedContext != null) {
        levels.add(
            level(
                nestedContext,
                nested.getSimpleName(),
                List.of(nested),
                Optional.empty(),
                inContext));
      }
    }
    if (context.getTestMethod().isPresent()) {
      levels.add(level(context, name(context), List.of(), context.getTestMethod(), inContext));
    }
    return levels;
  }

  private static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext outermost = context;
    Optional<ExtensionContext> current = Optional.of(context);
    while (current.isPresent()) {
      if (current.get().getElement().filter(Class.class::isInstance).isPresent()) {
        outermost = current.get();
      }
      current = current.get().getParent();
    }
    return outermost;
  }

  private static String name(ExtensionContext context) {
    String type = context.getRequiredTestClass().getSimpleName();
    return context.getTestMethod().map(method -> type + "." + method.getName()).orElse(type);
  }
}
