package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A filter for project grants. Blank text and empty lists throw an {@link
 * IllegalArgumentException}.
 */
public final class ProjectGrantFilter {
  private final Fields fields;

  private ProjectGrantFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The grants of these projects.
   *
   * @param projectIds at least one id
   * @return the filter
   */
  public static ProjectGrantFilter projects(Collection<String> projectIds) {
    return new ProjectGrantFilter(
        Fields.of("inProjectIdsFilter", Fields.of("ids", Check.texts(projectIds, "projectIds"))));
  }

  /**
   * The grants of these projects.
   *
   * @param projectIds at least one id
   * @return the filter
   */
  public static ProjectGrantFilter projects(String... projectIds) {
    return projects(Arrays.asList(Check.given(projectIds, "projectIds")));
  }

  /**
   * The grants by an organization.
   *
   * @param organizationId the id of the organization that owns the project
   * @return the filter
   */
  public static ProjectGrantFilter grantedBy(String organizationId) {
    return new ProjectGrantFilter(
        Fields.of(
            "organizationIdFilter", Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The grants to an organization.
   *
   * @param organizationId its id
   * @return the filter
   */
  public static ProjectGrantFilter grantedTo(String organizationId) {
    return new ProjectGrantFilter(
        Fields.of(
            "grantedOrganizationIdFilter",
            Fields.of("id", Check.text(organizationId, "organizationId"))));
  }

  /**
   * The grants with a role whose key matches.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static ProjectGrantFilter roleKey(String key, TextMatch match) {
    return new ProjectGrantFilter(
        Fields.of("roleKeyFilter", Wire.textFilter("key", Check.text(key, "key"), match)));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectGrantFilter filter && fields.equals(filter.fields);
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
