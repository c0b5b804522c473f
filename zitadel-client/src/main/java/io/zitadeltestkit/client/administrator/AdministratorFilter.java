package io.zitadeltestkit.client.administrator;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter for administrators. Blank text and empty lists throw an {@link
 * IllegalArgumentException}.
 */
public final class AdministratorFilter {
  private final Fields fields;

  private AdministratorFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The roles of these users.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static AdministratorFilter users(Collection<String> userIds) {
    return new AdministratorFilter(
        Fields.of("inUserIdsFilter", Fields.of("ids", Check.texts(userIds, "userIds"))));
  }

  /**
   * The roles of these users.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static AdministratorFilter users(String... userIds) {
    return users(Arrays.asList(Check.given(userIds, "userIds")));
  }

  /**
   * The roles of users who belong to an organization.
   *
   * @param organizationId its id
   * @return the filter
   */
  public static AdministratorFilter usersOf(String organizationId) {
    return new AdministratorFilter(
        Fields.of(
            "userOrganizationId", Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The roles on a resource.
   *
   * @param resource the resource
   * @return the filter
   */
  public static AdministratorFilter resource(AdministratorResource resource) {
    return new AdministratorFilter(
        Fields.of("resource", AdministratorService.resource(Check.given(resource, "resource"))));
  }

  /**
   * The administrators with a role.
   *
   * @param role the role
   * @return the filter
   */
  public static AdministratorFilter role(ManagerRole role) {
    return new AdministratorFilter(
        Fields.of("role", Fields.of("roleKey", Check.given(role, "role").name())));
  }

  /**
   * The roles of users whose login name matches.
   *
   * @param loginName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static AdministratorFilter loginName(String loginName, TextMatch match) {
    return new AdministratorFilter(
        Fields.of(
            "userPreferredLoginName",
            Wire.textFilter("preferredLoginName", Check.text(loginName, "loginName"), match)));
  }

  /**
   * The administrators that pass all filters.
   *
   * @param filters at least one
   * @return the filter
   */
  public static AdministratorFilter and(AdministratorFilter... filters) {
    return combined("and", filters);
  }

  /**
   * The administrators that pass any of the filters.
   *
   * @param filters at least one
   * @return the filter
   */
  public static AdministratorFilter or(AdministratorFilter... filters) {
    return combined("or", filters);
  }

  /**
   * The administrators that don't pass the filter.
   *
   * @param filter the filter to negate
   * @return the filter
   */
  public static AdministratorFilter not(AdministratorFilter filter) {
    return new AdministratorFilter(
        Fields.of("not", Fields.of("query", Check.given(filter, "filter").fields)));
  }

  private static AdministratorFilter combined(String kind, AdministratorFilter... filters) {
    List<AdministratorFilter> all =
        Check.some(Arrays.asList(Check.given(filters, "filters")), "filters");
    return new AdministratorFilter(
        Fields.of(
            kind, Fields.of("queries", all.stream().map(AdministratorFilter::fields).toList())));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AdministratorFilter filter && fields.equals(filter.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** The filter as it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}
