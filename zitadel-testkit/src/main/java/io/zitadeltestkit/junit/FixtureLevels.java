package io.zitadeltestkit.junit;

import io.zitadeltestkit.junit.Fixtures.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ModifierSupport;

/** Finds the classes and the method whose fixtures a test has, the outermost first. */
final class FixtureLevels {
  private FixtureLevels() {}

  static List<Level> of(ExtensionContext context, Settings settings) {
    List<Class<?>> classes = new ArrayList<>();
    Class<?> type = context.getRequiredTestClass();
    classes.add(type);
    // A static class stands for itself, wherever it is written.
    while (type.isMemberClass() && ModifierSupport.isNotStatic(type)) {
      type = type.getEnclosingClass();
      classes.add(type);
    }
    Collections.reverse(classes);
    return settings.lifecycle() == Lifecycle.PER_METHOD && settings.isolation() != Isolation.SHARED
        ? List.of(all(context, classes))
        : eachOnItsOwn(context, settings, classes);
  }

  /** Everything belongs to the method, like its organization. */
  private static Level all(ExtensionContext context, List<Class<?>> classes) {
    Declarations declarations = new Declarations(name(context));
    classes.forEach(declarations::add);
    context.getTestMethod().ifPresent(declarations::add);
    return new Level(context, declarations.plan());
  }

  /** The fixtures of classes around the one that has the organization belong to that class. */
  private static List<Level> eachOnItsOwn(
      ExtensionContext context, Settings settings, List<Class<?>> classes) {
    ExtensionContext owner = Environments.classContext(context);
    if (settings.isolation() == Isolation.SHARED) {
      owner = outermostClass(context);
    }
    int first = classes.indexOf(owner.getRequiredTestClass());
    List<Level> levels = new ArrayList<>();
    Declarations ofOwner = new Declarations(name(owner));
    classes.subList(0, first + 1).forEach(ofOwner::add);
    levels.add(new Level(owner, ofOwner.plan()));
    for (Class<?> nested : classes.subList(first + 1, classes.size())) {
      ExtensionContext nestedContext = Environments.contextOf(context, nested);
      if (nestedContext != null) {
        levels.add(
            new Level(nestedContext, new Declarations(nested.getSimpleName()).add(nested).plan()));
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
