package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of project grants. */
public final class ProjectGrantQuery
    extends ListQuery<ProjectGrantFilter, ProjectGrantSort, ProjectGrantQuery> {
  private ProjectGrantQuery() {}

  private ProjectGrantQuery(Selection<ProjectGrantFilter, ProjectGrantSort> selection) {
    super(selection);
  }

  /**
   * Asks for all project grants that the caller may see.
   *
   * @return a query to narrow
   */
  public static ProjectGrantQuery all() {
    return new ProjectGrantQuery();
  }

  @Override
  protected ProjectGrantQuery with(Selection<ProjectGrantFilter, ProjectGrantSort> changed) {
    return new ProjectGrantQuery(changed);
  }
}
