package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Selection;

/**
 * A query for a list of users.
 *
 * <pre>{@code
 * UserQuery.all()
 *     .where(UserFilter.organization(orgId), UserFilter.username("bot-", TextMatch.STARTS_WITH))
 *     .sortedBy(UserSort.USERNAME)
 *     .ascending()
 *     .limit(20)
 * }</pre>
 */
public final class UserQuery extends ListQuery<UserFilter, UserSort, UserQuery> {
  private UserQuery() {}

  private UserQuery(Selection<UserFilter, UserSort> selection) {
    super(selection);
  }

  /**
   * Asks for all users that the caller may see.
   *
   * @return a query to narrow
   */
  public static UserQuery all() {
    return new UserQuery();
  }

  /**
   * Asks for the users of an organization.
   *
   * @param organizationId its id
   * @return a query to narrow
   */
  public static UserQuery in(String organizationId) {
    return all().where(UserFilter.organization(organizationId));
  }

  /**
   * The same as {@link #in}; {@code in} is a keyword in Kotlin.
   *
   * @param organizationId its id
   * @return a query to narrow
   */
  public static UserQuery inOrganization(String organizationId) {
    return in(organizationId);
  }

  @Override
  protected UserQuery with(Selection<UserFilter, UserSort> changed) {
    return new UserQuery(changed);
  }
}
