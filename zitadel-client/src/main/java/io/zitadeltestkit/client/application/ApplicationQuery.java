package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of applications. */
public final class ApplicationQuery
    extends ListQuery<ApplicationFilter, ApplicationSort, ApplicationQuery> {
  private ApplicationQuery() {}

  private ApplicationQuery(Selection<ApplicationFilter, ApplicationSort> selection) {
    super(selection);
  }

  /**
   * Asks for all applications that the caller may see.
   *
   * @return a query to narrow
   */
  public static ApplicationQuery all() {
    return new ApplicationQuery();
  }

  @Override
  protected ApplicationQuery with(Selection<ApplicationFilter, ApplicationSort> changed) {
    return new ApplicationQuery(changed);
  }
}
