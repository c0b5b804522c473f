package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of project roles. */
public final class ProjectRoleQuery
    extends ListQuery<ProjectRoleFilter, ProjectRoleSort, ProjectRoleQuery> {
  private ProjectRoleQuery() {}

  private ProjectRoleQuery(Selection<ProjectRoleFilter, ProjectRoleSort> selection) {
    super(selection);
  }

  /**
   * Asks for all project roles that the caller may see.
   *
   * @return a query to narrow
   */
  public static ProjectRoleQuery all() {
    return new ProjectRoleQuery();
  }

  @Override
  protected ProjectRoleQuery with(Selection<ProjectRoleFilter, ProjectRoleSort> changed) {
    return new ProjectRoleQuery(changed);
  }
}
