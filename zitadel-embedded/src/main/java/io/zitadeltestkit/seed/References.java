package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Administrator;
import io.zitadeltestkit.seed.Plan.Application;
import io.zitadeltestkit.seed.Plan.Authorization;
import io.zitadeltestkit.seed.Plan.Credential;
import io.zitadeltestkit.seed.Plan.Grant;
import io.zitadeltestkit.seed.Plan.Organization;
import io.zitadeltestkit.seed.Plan.Project;
import io.zitadeltestkit.seed.Plan.Role;
import io.zitadeltestkit.seed.Plan.ServiceUser;
import io.zitadeltestkit.seed.Plan.User;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that names are unique and that references exist. */
final class References {
  private final Problems problems;
  private final Set<String> organizations;
  private final Set<String> users;
  private final Map<String, Project> projects = new LinkedHashMap<>();

  private References(Plan plan, Problems problems) {
    this.problems = problems;
    organizations = unique("organization", plan.organizations().stream().map(Organization::name));
    users = unique("user", users(plan).map(user -> user.common().username()));
    unique("project", projects(plan).map(Project::name));
    projects(plan).forEach(project -> projects.putIfAbsent(project.name().text(), project));
    uniqueIds("organization", plan.organizations().stream().map(Organization::id));
    uniqueIds("user", users(plan).map(user -> user.common().id()));
    uniqueIds("project", projects(plan).map(Project::id));
    uniqueIds("application", applications(plan).map(Application::id));
    uniqueIds("client", applications(plan).map(Application::clientId));
  }

  static void check(Plan plan, Problems problems) {
    References references = new References(plan, problems);
    users(plan).forEach(references::check);
    projects(plan).forEach(references::check);
    plan.authorizations().forEach(references::check);
    references.unique(
        "authorization of",
        plan.authorizations().stream()
            .map(
                authorization ->
                    new Word(
                        authorization.user().place(),
                        authorization.user().text() + " in " + authorization.project().text())));
    plan.administrators().forEach(references::check);
  }

  private static Stream<User> users(Plan plan) {
    return plan.organizations().stream().flatMap(organization -> organization.users().stream());
  }

  private static Stream<Project> projects(Plan plan) {
    return plan.organizations().stream().flatMap(organization -> organization.projects().stream());
  }

  private static Stream<Application> applications(Plan plan) {
    return projects(plan).flatMap(project -> project.applications().stream());
  }

  private void uniqueIds(String what, Stream<@Nullable Word> ids) {
    unique(what + " id", ids.flatMap(Stream::ofNullable));
  }

  /** Zitadel's names are case-insensitive, so this check is, too. */
  private Set<String> unique(String what, Stream<Word> words) {
    Map<String, Word> seen = new HashMap<>();
    Set<String> names = new TreeSet<>();
    words
        .filter(word -> !word.text().isEmpty())
        .forEach(
            word -> {
              Word first = seen.putIfAbsent(word.text().toLowerCase(Locale.ROOT), word);
              names.add(word.text());
              if (first != null) {
                problems.add(
                    word.place(),
                    "this is the second %s \"%s\"; the first is in line %d. Take another name, or remove one of them."
                        .formatted(what, word.text(), first.place().line()));
              }
            });
    return names;
  }

  private void check(User user) {
    if (user instanceof ServiceUser machine) {
      unique("PAT", machine.pats().stream().map(Credential::name));
      unique("key", machine.keys().stream().map(Credential::name));
    }
  }

  private void check(Project project) {
    unique("role", project.roles().stream().map(Role::key));
    unique("application", project.applications().stream().map(Application::name));
    for (Grant grant : project.grants()) {
      known("organization", grant.organization(), organizations);
      roles(project, grant.roles());
    }
  }

  private void check(Authorization authorization) {
    known("user", authorization.user(), users);
    known("project", authorization.project(), projects.keySet());
    known("organization", authorization.organization(), organizations);
    Project project = projects.get(authorization.project().text());
    if (project != null) {
      roles(project, authorization.roles());
    }
  }

  private void check(Administrator administrator) {
    known("user", administrator.user(), users);
    known("organization", administrator.organization(), organizations);
    known("project", administrator.project(), projects.keySet());
    for (Word role : administrator.roles()) {
      if (!role.text().startsWith(administrator.prefix())) {
        problems.add(
            role.place(),
            "%s can't be given here. Roles of the instance (IAM_…) are given without organization and project, ORG_… with an organization, PROJECT_… with a project."
                .formatted(role.text()));
      }
    }
  }

  private void roles(Project project, List<Word> wanted) {
    List<String> keys = project.roles().stream().map(role -> role.key().text()).toList();
    for (Word role : wanted) {
      if (!keys.contains(role.text())) {
        problems.add(
            role.place(),
            "\"%s\" is no role of the project %s. %s"
                .formatted(role.text(), project.name().text(), choice("Its roles are", keys)));
      }
    }
  }

  private void known(String what, @Nullable Word word, Set<String> all) {
    if (word != null && !word.text().isEmpty() && !all.contains(word.text())) {
      problems.add(
          word.place(),
          "there is no %s \"%s\" in this file. %s"
              .formatted(what, word.text(), choice("There are", List.copyOf(all))));
    }
  }

  private static String choice(String words, List<String> names) {
    return names.isEmpty() ? "There is none at all." : words + " " + String.join(", ", names) + ".";
  }
}
