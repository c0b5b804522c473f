package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.OfProject;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * A role of a project, which authorizations give to users.
 *
 * @param id project and key, from {@link #idOf}
 * @param projectId the project
 * @param key its name in tokens and authorizations, unique in the project
 * @param displayName a name for people
 * @param group a free text by which user interfaces group roles; may be empty
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record ProjectRole(
    String id, String projectId, String key, String displayName, String group, Stamp stamp)
    implements OfProject, ProjectRoleBuilder.With {
  /** Finds the roles of a project. */
  public static final Table.Index<ProjectRole> BY_PROJECT =
      Table.Index.by("project_roles.project", ProjectRole::projectId);

  /** The table. */
  public static final Table<ProjectRole> TABLE =
      Table.of("project_roles", ProjectRole.class).with(BY_PROJECT);

  /** Returns the id of the role that has this key in a project. */
  public static String idOf(String projectId, String key) {
    return projectId + "/" + key;
  }
}
