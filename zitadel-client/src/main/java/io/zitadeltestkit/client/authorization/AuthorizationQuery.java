package io.zitadeltestkit.client.authorization;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of authorizations. */
public final class AuthorizationQuery
    extends ListQuery<AuthorizationFilter, AuthorizationSort, AuthorizationQuery> {
  private AuthorizationQuery() {}

  private AuthorizationQuery(Selection<AuthorizationFilter, AuthorizationSort> selection) {
    super(selection);
  }

  /**
   * Asks for all authorizations that the caller may see.
   *
   * @return a query to narrow
   */
  public static AuthorizationQuery all() {
    return new AuthorizationQuery();
  }

  @Override
  protected AuthorizationQuery with(Selection<AuthorizationFilter, AuthorizationSort> changed) {
    return new AuthorizationQuery(changed);
  }
}
