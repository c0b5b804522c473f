package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/** A query for a list of sessions. */
public final class SessionQuery extends ListQuery<SessionFilter, SessionSort, SessionQuery> {
  private SessionQuery() {}

  private SessionQuery(Selection<SessionFilter, SessionSort> selection) {
    super(selection);
  }

  /**
   * Asks for all sessions that the caller may see.
   *
   * @return a query to narrow
   */
  public static SessionQuery all() {
    return new SessionQuery();
  }

  @Override
  protected SessionQuery with(Selection<SessionFilter, SessionSort> changed) {
    return new SessionQuery(changed);
  }
}
