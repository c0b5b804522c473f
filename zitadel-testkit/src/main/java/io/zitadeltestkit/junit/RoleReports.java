package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.embedded.UsedPermissions;
import io.zitadeltestkit.internal.Notices;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the report of {@link ReportRoles}: one for a class and those nested in it. */
final class RoleReports {
  /** The key of the entry in JUnit's report. */
  static final String ENTRY = "zitadel.roles";

  private static final Namespace NAMESPACE = Namespace.create(RoleReports.class);

  private RoleReports() {}

  /** A report that is being made; the environments outlive their service users here. */
  private record Open(String classId, Set<Environment> environments) {}

  /** Begins to keep what is used, if the class or the settings want a report. */
  static void begin(ExtensionContext context, SettingsSource source) {
    if (!isWanted(context, source) || open(context).isPresent()) {
      return;
    }
    context
        .getStore(NAMESPACE)
        .put(Open.class, new Open(context.getUniqueId(), new CopyOnWriteArraySet<>()));
    Servers.of(context, source.of(context).backend())
        .usedPermissions()
        .ifPresent(UsedPermissions::keep);
  }

  private static boolean isWanted(ExtensionContext context, SettingsSource source) {
    return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), ReportRoles.class)
        || source.isReportingRoles(context);
  }

  private static Optional<Open> open(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(NAMESPACE).get(Open.class, Open.class));
  }

  /** Notes an environment that a test works in. */
  static void add(ExtensionContext context, Environment environment) {
    open(context).ifPresent(report -> report.environments().add(environment));
  }

  /** Reports, if this is the class that began. */
  static void end(ExtensionContext context, SettingsSource source) {
    open(context)
        .filter(report -> report.classId().equals(context.getUniqueId()))
        .ifPresent(
            report -> {
              String text =
                  text(context, Servers.of(context, source.of(context).backend()), report);
              Notices.info(text);
              context.publishReportEntry(ENTRY, text);
            });
  }

  private static String text(ExtensionContext context, RunningZitadel zitadel, Open report) {
    String testClass = context.getRequiredTestClass().getSimpleName();
    return zitadel
        .usedPermissions()
        .map(used -> RoleReport.of(testClass, report.environments(), used))
        .orElseGet(
            () ->
                "There is no report about the roles that %s needs: the backend \"%s\" does not tell which permission a call asked for, since a real Zitadel keeps that to itself. The embedded server tells: run the class with backend=embedded."
                    .formatted(testClass, zitadel.backend()));
  }
}
