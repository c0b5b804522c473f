package io.zitadeltestkit.client.administrator;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of administrators. */
public final class AdministratorQuery
    extends ListQuery<AdministratorFilter, AdministratorSort, AdministratorQuery> {
  private AdministratorQuery() {}

  private AdministratorQuery(Selection<AdministratorFilter, AdministratorSort> selection) {
    super(selection);
  }

  /**
   * Asks for all administrators that the caller may see.
   *
   * @return a query to narrow
   */
  public static AdministratorQuery all() {
    return new AdministratorQuery();
  }

  @Override
  protected AdministratorQuery with(Selection<AdministratorFilter, AdministratorSort> changed) {
    return new AdministratorQuery(changed);
  }
}
