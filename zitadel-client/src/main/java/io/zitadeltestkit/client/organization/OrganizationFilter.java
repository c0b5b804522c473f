package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/** A filter for organizations. Blank text throws an {@link IllegalArgumentException}. */
public final class OrganizationFilter {
  private final Fields fields;

  private OrganizationFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The organization with this id.
   *
   * @param organizationId the id
   * @return the filter
   */
  public static OrganizationFilter id(String organizationId) {
    return new OrganizationFilter(
        Fields.of("idQuery", Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The organization with this name.
   *
   * @param name the whole name, case included
   * @return the filter
   */
  public static OrganizationFilter name(String name) {
    return text("nameQuery", "name", name, null);
  }

  /**
   * The organizations whose name matches.
   *
   * @param name the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static OrganizationFilter name(String name, TextMatch match) {
    return text("nameQuery", "name", name, match);
  }

  /**
   * The organization with this domain.
   *
   * @param domain any of its domains
   * @return the filter
   */
  public static OrganizationFilter domain(String domain) {
    return text("domainQuery", "domain", domain, null);
  }

  /**
   * The organizations in a state.
   *
   * @param state any but {@link OrganizationState#UNSPECIFIED}
   * @return the filter
   */
  public static OrganizationFilter state(OrganizationState state) {
    return new OrganizationFilter(
        Fields.of(
            "stateQuery",
            Fields.of("state", "ORGANIZATION_STATE_" + Check.known(state, "state").name())));
  }

  /**
   * The instance's default organization.
   *
   * @return the filter
   */
  public static OrganizationFilter defaultOrganization() {
    return new OrganizationFilter(Fields.of("defaultQuery", Fields.empty()));
  }

  private static OrganizationFilter text(
      String query, String field, String text, @Nullable TextMatch match) {
    return new OrganizationFilter(
        Fields.of(query, Wire.textQuery(field, Check.text(text, field), match)));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OrganizationFilter filter && fields.equals(filter.fields);
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
