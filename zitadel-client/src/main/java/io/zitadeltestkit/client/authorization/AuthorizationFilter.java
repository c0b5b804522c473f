package io.zitadeltestkit.client.authorization;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A filter for authorizations. Blank text and empty lists throw an {@link
 * IllegalArgumentException}.
 */
public final class AuthorizationFilter {
  private final Fields fields;

  private AuthorizationFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The authorizations with these ids.
   *
   * @param authorizationIds at least one id
   * @return the filter
   */
  public static AuthorizationFilter ids(Collection<String> authorizationIds) {
    return new AuthorizationFilter(
        Fields.of(
            "authorizationIds",
            Fields.of("ids", Check.texts(authorizationIds, "authorizationIds"))));
  }

  /**
   * The authorizations with these ids.
   *
   * @param authorizationIds at least one id
   * @return the filter
   */
  public static AuthorizationFilter ids(String... authorizationIds) {
    return ids(Arrays.asList(Check.given(authorizationIds, "authorizationIds")));
  }

  /**
   * The authorizations of these users.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static AuthorizationFilter users(Collection<String> userIds) {
    return new AuthorizationFilter(
        Fields.of("inUserIds", Fields.of("ids", Check.texts(userIds, "userIds"))));
  }

  /**
   * The authorizations of these users.
   *
   * @param userIds at least one id
   * @return the filter
   */
  public static AuthorizationFilter users(String... userIds) {
    return users(Arrays.asList(Check.given(userIds, "userIds")));
  }

  /**
   * The authorizations in an organization.
   *
   * @param organizationId its id
   * @return the filter
   */
  public static AuthorizationFilter organization(String organizationId) {
    return new AuthorizationFilter(
        Fields.of("organizationId", Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The authorizations of users who belong to an organization.
   *
   * @param organizationId its id
   * @return the filter
   */
  public static AuthorizationFilter usersOf(String organizationId) {
    return new AuthorizationFilter(
        Fields.of(
            "userOrganizationId", Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The authorizations for a project, those by grants of it included.
   *
   * @param projectId its id
   * @return the filter
   */
  public static AuthorizationFilter project(String projectId) {
    return new AuthorizationFilter(
        Fields.of("projectId", Fields.of("id", Check.text(projectId, "projectId"))));
  }

  /**
   * The authorizations in a state.
   *
   * @param state any but {@link AuthorizationState#UNSPECIFIED}
   * @return the filter
   */
  public static AuthorizationFilter state(AuthorizationState state) {
    return new AuthorizationFilter(
        Fields.of("state", Fields.of("state", "STATE_" + Check.known(state, "state").name())));
  }

  /**
   * The authorizations with a role.
   *
   * @param key the whole key
   * @return the filter
   */
  public static AuthorizationFilter roleKey(String key) {
    return new AuthorizationFilter(
        Fields.of("roleKey", Wire.textFilter("key", Check.text(key, "key"), null)));
  }

  /**
   * The authorizations with a role whose key matches.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static AuthorizationFilter roleKey(String key, TextMatch match) {
    return new AuthorizationFilter(
        Fields.of("roleKey", Wire.textFilter("key", Check.text(key, "key"), match)));
  }

  /**
   * The authorizations of users whose login name matches.
   *
   * @param loginName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static AuthorizationFilter loginName(String loginName, TextMatch match) {
    return new AuthorizationFilter(
        Fields.of(
            "userPreferredLoginName",
            Wire.textFilter("loginName", Check.text(loginName, "loginName"), match)));
  }

  /**
   * The authorizations for projects whose name matches.
   *
   * @param name the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static AuthorizationFilter projectName(String name, TextMatch match) {
    return new AuthorizationFilter(
        Fields.of("projectName", Wire.textFilter("name", Check.text(name, "name"), match)));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthorizationFilter filter && fields.equals(filter.fields);
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
