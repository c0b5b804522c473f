package io.zitadeltestkit.junit;

import io.zitadeltestkit.junit.Fixtures.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ModifierSupport;

/** Finds the classes and the method whose fixtures apply to a test, outermost first. */
final class FixtureLevels {
  private FixtureLevels() {}

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
    Declarations declarations = new Declarations(name(context));
    classes.forEach(type -> add(declarations, type, inContext));
    context.getTestMethod().ifPresent(declarations::add);
    return new Level(context, declarations.plan());
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
    Declarations ofOwner = new Declarations(name(owner));
    classes.subList(0, first + 1).forEach(type -> add(ofOwner, type, inContext));
    levels.add(new Level(owner, ofOwner.plan()));
    for (Class<?> nested : classes.subList(first + 1, classes.size())) {
      ExtensionContext nestedContext = Environments.contextOf(context, nested);
      if (nestedContext != null) {
        Declarations ofNested = new Declarations(nested.getSimpleName());
        add(ofNested, nested, inContext);
        levels.add(new Level(nestedContext, ofNested.plan()));
      }
    }
    context
        .getTestMethod()
        .ifPresent(
            method ->
                levels.add(new Level(context, new Declarations(name(context)).add(method).plan())));
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
