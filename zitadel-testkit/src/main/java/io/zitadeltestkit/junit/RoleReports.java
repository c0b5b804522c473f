package io.zitadeltestkit.junit;

import io.zitadeltestkit.embedded.UsedPermissions;
import io.zitadeltestkit.internal.Notices;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Collects the data for {@link ReportRoles}: one report for a class and its nested classes. */
final class RoleReports {
  /** The key of the entry in JUnit's report. */
  static final String ENTRY = "zitadel.roles";

  private static final Namespace NAMESPACE = Namespace.create(RoleReports.class);

  private RoleReports() {}

  /** A report in progress; the environments outlive their service users here. */
  private record Open(String classId, Set<TestEnvironment> environments) {}

  /** Begins a report, if the class or a setting requests one. */
  static void begin(ExtensionContext context, SettingsSource source) {
    if (!isWanted(context, source) || open(context).isPresent()) {
      return;
    }
    context
        .getStore(NAMESPACE)
        .put(Open.class, new Open(context.getUniqueId(), new CopyOnWriteArraySet<>()));
  }

  private static boolean isWanted(ExtensionContext context, SettingsSource source) {
    return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), ReportRoles.class)
        || source.isReportingRoles(context);
  }

  private static Optional<Open> open(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(Open.class, Open.class));
  }

  /** Adds an environment that a test uses, and starts to record its permissions. */
  static void add(ExtensionContext context, TestEnvironment environment) {
    open(context)
        .filter(report -> report.environments().add(environment))
        .flatMap(report -> environment.usedPermissions())
        .ifPresent(UsedPermissions::keep);
  }

  /** Reports, if this is the class that began. */
  static void end(ExtensionContext context) {
    open(context)
        .filter(report -> report.classId().equals(context.getUniqueId()))
        .ifPresent(
            report -> {
              String testClass = context.getRequiredTestClass().getSimpleName();
              String text = RoleReport.of(testClass, report.environments());
              Notices.info(text);
              context.publishReportEntry(ENTRY, text);
            });
  }
}
