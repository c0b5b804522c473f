package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.Project.PrivateLabeling;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import org.jspecify.annotations.Nullable;

/** The rules of projects, for both generations of the API. */
public final class Projects {
  private Projects() {}

  /**
   * The settings of a project. In a change, null keeps a setting.
   *
   * @param name the name
   * @param roleAssertion whether roles are part of user info and tokens
   * @param authorizationRequired whether only users with an authorization may sign in
   * @param projectAccessRequired whether only users of organizations that have the project may
   * @param privateLabeling the branding of the login
   */
  public record Settings(
      @Nullable String name,
      @Nullable Boolean roleAssertion,
      @Nullable Boolean authorizationRequired,
      @Nullable Boolean projectAccessRequired,
      @Nullable PrivateLabeling privateLabeling) {
    /** A name, with defaults for the rest. */
    public static Settings named(String name) {
      return new Settings(name, false, false, false, PrivateLabeling.UNSPECIFIED);
    }
  }

  /** Throws a fault if an organization has a project with this id. */
  static void requireUnused(State state, String orgId, @Nullable String wantedId) {
    if (wantedId != null
        && state.find(Project.TABLE, wantedId).filter(p -> p.orgId().equals(orgId)).isPresent()) {
      throw Fault.alreadyExists("COMMAND-opamwu", "Errors.Project.AlreadyExisting");
    }
  }

  /**
   * Creates a project; the settings must have a name.
   *
   * @param wantedId the id; null or empty for a new one. With the id of another organization's
   *     project it is never shown
   */
  public static Project create(Tx tx, String orgId, @Nullable String wantedId, Settings settings) {
    String name = settings.name() == null ? "" : settings.name();
    String wanted = wantedId == null ? "" : wantedId;
    boolean shadowed = tx.state().has(Project.TABLE, wanted);
    String id = wanted.isEmpty() || shadowed ? tx.newId() : wanted;
    requireFreeName(tx.state(), orgId, name, id);
    Project blank =
        new Project(
            id, orgId, name, true, false, false, false, PrivateLabeling.UNSPECIFIED, tx.created());
    return tx.put(shadowed ? Project.SHADOWED : Project.TABLE, apply(blank, settings));
  }

  /** Changes a project; without a difference nothing is written. */
  public static Project change(Tx tx, Project project, Settings settings) {
    Project wanted = apply(project, settings);
    if (wanted.equals(project)) {
      return project;
    }
    if (!wanted.name().equals(project.name())) {
      requireFreeName(tx.state(), project.orgId(), wanted.name(), project.id());
    }
    return tx.put(Project.TABLE, wanted.withStamp(tx.changed(project)));
  }

  /** Makes an active project inactive. */
  static Project deactivate(Tx tx, Project project) {
    return tx.put(Project.TABLE, project.with(b -> b.active(false).stamp(tx.changed(project))));
  }

  /** Throws a fault if the project is not active. */
  public static void requireActive(Project project) {
    if (!project.active()) {
      throw Fault.failedPrecondition("COMMAND-mki55", "Project is not active");
    }
  }

  /** Makes an inactive project active. */
  public static Project activate(Tx tx, Project project) {
    return tx.put(Project.TABLE, project.with(b -> b.active(true).stamp(tx.changed(project))));
  }

  /** Throws a fault if the project is active. */
  public static void requireInactive(Project project) {
    if (project.active()) {
      throw Fault.failedPrecondition("COMMAND-5M9bs", "Project is not deactivated");
    }
  }

  /** Returns a project, or throws the fault of a failed precondition. */
  public static Project required(State state, String id) {
    return state
        .find(Project.TABLE, id)
        .orElseThrow(() -> Fault.failedPrecondition("COMMAND-EbFMN", "Project not found"));
  }

  private static Project apply(Project project, Settings wanted) {
    return new Project(
        project.id(),
        project.orgId(),
        wanted.name() == null ? project.name() : wanted.name(),
        project.active(),
        orElse(wanted.roleAssertion(), project.roleAssertion()),
        orElse(wanted.authorizationRequired(), project.authorizationRequired()),
        orElse(wanted.projectAccessRequired(), project.projectAccessRequired()),
        wanted.privateLabeling() == null ? project.privateLabeling() : wanted.privateLabeling(),
        project.stamp());
  }

  private static boolean orElse(@Nullable Boolean wanted, boolean current) {
    return wanted == null ? current : wanted;
  }

  private static void requireFreeName(State state, String orgId, String name, String id) {
    boolean taken =
        Project.allOf(state, orgId)
            .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
    if (taken) {
      throw Fault.alreadyExists("V3-DKcYh", "Project already exists on organization");
    }
  }
}
