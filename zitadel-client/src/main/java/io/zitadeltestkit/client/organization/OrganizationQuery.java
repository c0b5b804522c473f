package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of organizations. */
public final class OrganizationQuery
    extends ListQuery<OrganizationFilter, OrganizationSort, OrganizationQuery> {
  private OrganizationQuery() {}

  private OrganizationQuery(Selection<OrganizationFilter, OrganizationSort> selection) {
    super(selection);
  }

  /**
   * Asks for all organizations that the caller may see.
   *
   * @return a query to narrow
   */
  public static OrganizationQuery all() {
    return new OrganizationQuery();
  }

  @Override
  protected OrganizationQuery with(Selection<OrganizationFilter, OrganizationSort> changed) {
    return new OrganizationQuery(changed);
  }
}
