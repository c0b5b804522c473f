package io.zitadeltestkit.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits until lists show the created objects, since on a real server they lag behind writes. */
final class Visibility {
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long MAX_PAUSE_MILLIS = 250;
  private static final int AT_ONCE = 50;

  private final Calls calls;
  private final long deadline;

  private Visibility(Calls calls, Duration timeout) {
    this.calls = calls;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  static void await(
      Calls calls,
      Map<String, SeededOrganization> organizations,
      UserPlanting users,
      ProjectPlanting projects,
      RolePlanting roles) {
    Duration timeout = calls.target().visibleWithin();
    if (timeout.isZero()) {
      return;
    }
    Visibility visibility = new Visibility(calls, timeout);
    for (SeededOrganization organization : organizations.values()) {
      visibility.await(
          "organization",
          "zitadel.org.v2.OrganizationService/ListOrganizations",
          "queries",
          Map.of("idQuery", Map.of("id", organization.id())),
          1);
    }
    visibility.awaitAll(
        "users",
        "zitadel.user.v2.UserService/ListUsers",
        "queries",
        "inUserIdsQuery",
        "userIds",
        users.ids());
    List<SeededProject> made = List.copyOf(projects.all().values());
    visibility.awaitAll(
        "projects",
        "zitadel.project.v2.ProjectService/ListProjects",
        "filters",
        "inProjectIdsFilter",
        "ids",
        made.stream().map(SeededProject::id).toList());
    for (SeededProject project : made) {
      if (!project.applications().isEmpty()) {
        visibility.await(
            "applications",
            "zitadel.application.v2.ApplicationService/ListApplications",
            "filters",
            Map.of("projectIdFilter", Map.of("projectId", project.id())),
            project.applications().size());
      }
    }
    visibility.awaitAll(
        "authorizations",
        "zitadel.authorization.v2.AuthorizationService/ListAuthorizations",
        "filters",
        "authorizationIds",
        "ids",
        roles.authorizationIds());
    visibility.awaitAll(
        "administrators",
        "zitadel.internal_permission.v2.InternalPermissionService/ListAdministrators",
        "filters",
        "inUserIdsFilter",
        "ids",
        roles.administratorIds());
  }

  /** Ids may occur several times, once for each object to be listed. */
  private void awaitAll(
      String what, String method, String filters, String filter, String field, List<String> ids) {
    List<String> different = ids.stream().distinct().toList();
    for (int from = 0; from < different.size(); from += AT_ONCE) {
      List<String> some = different.subList(from, Math.min(from + AT_ONCE, different.size()));
      long expected = ids.stream().filter(some::contains).count();
      await(what, method, filters, Map.of(filter, Map.of(field, new ArrayList<>(some))), expected);
    }
  }

  private void await(
      String what, String method, String filters, Map<String, ?> filter, long expected) {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      Place top = new Place(1, "");
      Map<?, ?> answer =
          calls.call(top, "list the " + what, method, Map.of(filters, List.of(filter)));
      Map<?, ?> summary = Calls.part(answer, filters.equals("queries") ? "details" : "pagination");
      String total = Calls.text(summary, "totalResult");
      if (!total.isEmpty() && Long.parseLong(total) >= expected) {
        return;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw new SeedException(
            calls
                .problems()
                .line(
                    top,
                    "the server lists %s of %d %s %s after they were made. Is it overloaded, or may the caller not see them?"
                        .formatted(
                            total.isEmpty() ? "0" : total,
                            expected,
                            what,
                            calls.target().visibleWithin())),
            new IllegalStateException("timed out"));
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SeedException(
            calls.problems().line(top, "was interrupted while waiting for lists."),
            new IllegalStateException(e));
      }
      pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
    }
  }
}
