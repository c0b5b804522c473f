package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.embedded.ManagerRoles;
import io.zitadeltestkit.embedded.UsedPermission;
import io.zitadeltestkit.embedded.UsedPermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the report of the roles that the service users of a class needed. */
final class RoleReport {
  /** A service user of the tests: its name in them, its organization and roles. */
  record Worker(String label, String userId, String organizationId, List<ManagerRole> roles) {}

  /**
   * One line of the report; the service users of several methods with the same name and roles share
   * a line.
   */
  private record Line(String label, List<ManagerRole> roles) {}

  /** The permissions needed in the user's own organization, and elsewhere. */
  private record Needs(Set<String> here, Set<String> elsewhere) {
    Set<String> all() {
      Set<String> all = new TreeSet<>(here);
      all.addAll(elsewhere);
      return all;
    }
  }

  private RoleReport() {}

  static String of(String testClass, Collection<TestEnvironment> environments) {
    Map<Line, Needs> lines = new LinkedHashMap<>();
    for (TestEnvironment environment : environments) {
      Optional<UsedPermissions> used = environment.usedPermissions();
      if (used.isEmpty()) {
        return "There is no report about the roles that %s needs: the backend \"%s\" does not tell which permission a call asked for, since a real Zitadel keeps that to itself. The embedded server tells: run the class with backend=embedded."
            .formatted(testClass, environment.server().backend());
      }
      for (Worker worker : environment.workers()) {
        Needs needs =
            lines.computeIfAbsent(
                new Line(worker.label(), worker.roles()),
                absent -> new Needs(new TreeSet<>(), new TreeSet<>()));
        for (UsedPermission use : used.get().of(worker.userId())) {
          boolean here = use.ownerId().equals(worker.organizationId());
          (here ? needs.here() : needs.elsewhere()).add(use.permission());
        }
      }
    }
    return "Roles that %s needs:".formatted(testClass)
        + (lines.isEmpty()
            ? " none; no test has worked as a service user."
            : lines.entrySet().stream()
                .map(line -> about(line.getKey(), line.getValue()))
                .collect(Collectors.joining()));
  }

  private static String about(Line user, Needs needs) {
    Set<String> used = needs.all();
    Set<String> unused = new TreeSet<>();
    user.roles().forEach(role -> unused.addAll(ManagerRoles.permissionsOf(role.name())));
    unused.removeAll(used);
    String had = names(user.roles().stream().map(ManagerRole::name).toList());
    List<String> enough = enough(needs);
    String verdict =
        used.isEmpty()
            ? "no role; it has used no permission"
            : enough.equals(user.roles().stream().map(ManagerRole::name).sorted().toList())
                ? had + ", which it has; no smaller role is enough"
                : names(enough);
    return "%n  %s (%s) needs %s.%n    used: %s%n    granted and never used: %s"
        .formatted(user.label(), had, verdict, listed(used), listed(unused));
  }

  /** Uses roles of the instance only for permissions that no role of the organization has. */
  private static List<String> enough(Needs needs) {
    Set<String> here = new TreeSet<>();
    Set<String> onInstance = new TreeSet<>(needs.elsewhere());
    for (String permission : needs.here()) {
      boolean given = ManagerRoles.smallestFor(Set.of(permission), "ORG_").isPresent();
      (given ? here : onInstance).add(permission);
    }
    List<String> ofInstance = smallest(onInstance, "IAM_");
    here.removeAll(permissions(ofInstance));
    List<String> roles = new ArrayList<>(smallest(here, "ORG_"));
    roles.addAll(ofInstance);
    return roles.stream().sorted().toList();
  }

  private static List<String> smallest(Set<String> permissions, String prefix) {
    Optional<List<String>> roles = ManagerRoles.smallestFor(permissions, prefix);
    return roles.orElseGet(() -> List.of(prefix + "…, of which none gives all that was used"));
  }

  private static Set<String> permissions(List<String> roles) {
    return roles.stream()
        .flatMap(role -> ManagerRoles.permissionsOf(role).stream())
        .collect(Collectors.toSet());
  }

  private static String names(List<String> roles) {
    return roles.isEmpty() ? "no role" : String.join(" and ", roles);
  }

  private static String listed(Set<String> permissions) {
    return permissions.isEmpty() ? "nothing" : String.join(", ", permissions);
  }
}
