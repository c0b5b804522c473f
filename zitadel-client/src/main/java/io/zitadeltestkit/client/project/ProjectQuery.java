package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of projects. */
public final class ProjectQuery extends ListQuery<ProjectFilter, ProjectSort, ProjectQuery> {
  private ProjectQuery() {}

  private ProjectQuery(Selection<ProjectFilter, ProjectSort> selection) {
    super(selection);
  }

  /**
   * Asks for all projects that the caller may see.
   *
   * @return a query to narrow
   */
  public static ProjectQuery all() {
    return new ProjectQuery();
  }

  @Override
  protected ProjectQuery with(Selection<ProjectFilter, ProjectSort> changed) {
    return new ProjectQuery(changed);
  }
}
