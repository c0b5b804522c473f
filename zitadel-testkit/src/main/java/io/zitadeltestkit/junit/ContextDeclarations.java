package io.zitadeltestkit.junit;

import io.zitadeltestkit.internal.fixture.FixturePlan;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The fixtures of a test class that configure its application: the projects and applications of the
 * class and its enclosing classes, and the projects that their fixtures only mention. Sorted, since
 * classes with the same declarations share a context.
 */
final class ContextDeclarations {
  private ContextDeclarations() {}

  static FixturePlan of(Class<?> testClass) {
    List<Class<?>> classes = FixtureLevels.classes(testClass);
    Declarations declared = new Declarations(testClass.getSimpleName());
    classes.forEach(declared::add);
    FixturePlan plan = declared.plan();
    Declarations mentioned = new Declarations(testClass.getSimpleName());
    addMethods(classes.get(0), mentioned);
    Set<String> projects = new TreeSet<>(projects(plan));
    projects.addAll(projects(mentioned.plan()));
    plan.projects().forEach(project -> projects.remove(project.name()));
    mentioned.plan().projects().forEach(project -> projects.remove(project.name()));
    return new FixturePlan(
        "the context of " + testClass.getSimpleName(),
        List.of(),
        List.of(),
        plan.projects().stream().map(ContextDeclarations::sorted).sorted(BY_NAME).toList(),
        plan.applications().stream()
            .sorted(Comparator.comparing(FixturePlan.Application::name))
            .toList(),
        List.copyOf(projects));
  }

  private static final Comparator<FixturePlan.Project> BY_NAME =
      Comparator.comparing(FixturePlan.Project::name);

  private static FixturePlan.Project sorted(FixturePlan.Project project) {
    List<String> roles = new ArrayList<>(project.roles());
    roles.sort(null);
    return new FixturePlan.Project(project.name(), roles);
  }

  private static void addMethods(Class<?> type, Declarations all) {
    for (Method method :
        ReflectionSupport.findMethods(
            type, ModifierSupport::isNotStatic, HierarchyTraversalMode.TOP_DOWN)) {
      all.add(method);
    }
    ReflectionSupport.findNestedClasses(type, ModifierSupport::isNotStatic)
        .forEach(nested -> addMethods(nested, all));
  }

  /** Names before the colon, as in {@code invoices:reader}. */
  private static Set<String> projects(FixturePlan plan) {
    Set<String> names = new TreeSet<>();
    Stream.concat(plan.people().stream(), plan.serviceUsers().stream())
        .flatMap(holder -> holder.roles().stream())
        .filter(role -> role.indexOf(':') > 0)
        .forEach(role -> names.add(role.substring(0, role.indexOf(':'))));
    return names;
  }
}
