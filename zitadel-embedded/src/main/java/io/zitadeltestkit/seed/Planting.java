package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.FixedIds.Kind;
import io.zitadeltestkit.seed.Plan.Organization;
import io.zitadeltestkit.seed.Plan.Password;
import io.zitadeltestkit.seed.Plan.Person;
import io.zitadeltestkit.seed.Plan.Project;
import io.zitadeltestkit.seed.Plan.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Creates the objects of a plan in an order in which everything exists before it is referenced: all
 * organizations, then their content, then roles across organizations.
 */
final class Planting {
  private static final String ORGANIZATIONS = "zitadel.org.v2.OrganizationService/";
  private static final int DELETE_TRIES = 3;
  private static final long PAUSE_MILLIS = 100;

  private final Plan plan;
  private final Calls calls;
  private final UnaryOperator<String> names;
  private final Map<String, SeededOrganization> organizations = new LinkedHashMap<>();
  private final FixedIds ids;
  private final UserPlanting users;
  private final ProjectPlanting projects;

  Planting(Plan plan, Calls calls, UnaryOperator<String> names) {
    this.plan = plan;
    this.calls = calls;
    this.names = names;
    ids = new FixedIds(calls);
    users = new UserPlanting(calls, names, ids);
    projects = new ProjectPlanting(calls, ids);
  }

  Seeded run() {
    checkPasswords();
    try {
      plan.organizations().forEach(this::add);
      plan.organizations().forEach(this::fill);
      RolePlanting roles = new RolePlanting(calls, organizations, users, projects);
      roles.plant(plan);
      users.setStates(plan);
      Visibility.await(calls, organizations, users, projects, roles);
    } catch (SeedException e) {
      remove(e);
      throw e;
    }
    return new Seeded(organizations, users.people(), users.serviceUsers(), projects.all());
  }

  private void checkPasswords() {
    List<Password> passwords =
        plan.organizations().stream()
            .flatMap(organization -> organization.users().stream())
            .flatMap(user -> user instanceof Person person ? person.password().stream() : null)
            .toList();
    if (!passwords.isEmpty()) {
      ServerPasswordPolicy rules = ServerPasswordPolicy.of(calls, passwords.get(0).place());
      passwords.forEach(password -> rules.check(password, calls.problems()));
      calls.problems().check();
    }
  }

  private void add(Organization organization) {
    String name = names.apply(organization.name().text());
    String id =
        Calls.text(
            ids.make(
                Kind.ORGANIZATION,
                organization.id(),
                organization.name().place(),
                "create the organization \"%s\"".formatted(name),
                ORGANIZATIONS + "AddOrganization",
                Map.of("name", name)),
            "organizationId");
    organizations.put(organization.name().text(), new SeededOrganization(id, name));
    if (!organization.metadata().isEmpty()) {
      calls.call(
          organization.place().inner("metadata", organization.place().line()),
          "set the metadata of the organization",
          ORGANIZATIONS + "SetOrganizationMetadata",
          Map.of("organizationId", id, "metadata", Calls.metadata(organization.metadata())));
    }
  }

  private void fill(Organization organization) {
    String id = idOf(organization);
    for (User user : organization.users()) {
      users.add(id, user);
    }
    for (Project project : organization.projects()) {
      projects.add(id, project, organizations);
    }
  }

  private String idOf(Organization organization) {
    return Names.get(organizations, organization.name()).id();
  }

  /** Removes what was created: deleting an organization deletes everything in it. */
  private void remove(SeedException reason) {
    ids.remove();
    for (SeededOrganization organization : organizations.values()) {
      try {
        delete(organization.id());
      } catch (RuntimeException e) {
        reason.addSuppressed(
            new IllegalStateException(
                "The organization \"%s\" (%s), which the seed had made, could not be removed: %s"
                    .formatted(organization.name(), organization.id(), e.getMessage()),
                e));
      }
    }
  }

  private void delete(String organizationId) {
    for (int tries = 1; ; tries++) {
      try {
        calls
            .target()
            .call(ORGANIZATIONS + "DeleteOrganization", Map.of("organizationId", organizationId));
        return;
      } catch (RuntimeException e) {
        // The answer of a deletion may have been lost.
        if (tries > 1 && isGone(organizationId)) {
          return;
        }
        if (tries == DELETE_TRIES || !pause(tries)) {
          throw e;
        }
      }
    }
  }

  private boolean isGone(String organizationId) {
    try {
      Map<?, ?> answer =
          calls
              .target()
              .call(
                  ORGANIZATIONS + "ListOrganizations",
                  Map.of("queries", List.of(Map.of("idQuery", Map.of("id", organizationId)))));
      return !(answer.get("result") instanceof List<?> found) || found.isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean pause(int tries) {
    try {
      Thread.sleep(PAUSE_MILLIS * tries);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
