package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A filter for projects. Blank text and empty lists throw an {@link IllegalArgumentException}. */
public final class ProjectFilter {
  private final Fields fields;

  private ProjectFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The projects with these ids.
   *
   * @param projectIds at least one id
   * @return the filter
   */
  public static ProjectFilter ids(Collection<String> projectIds) {
    return new ProjectFilter(
        Fields.of("inProjectIdsFilter", Fields.of("ids", Check.texts(projectIds, "projectIds"))));
  }

  /**
   * The projects with these ids.
   *
   * @param projectIds at least one id
   * @return the filter
   */
  public static ProjectFilter ids(String... projectIds) {
    return ids(Arrays.asList(Check.given(projectIds, "projectIds")));
  }

  /**
   * The projects with this name.
   *
   * @param name the whole name, case included
   * @return the filter
   */
  public static ProjectFilter name(String name) {
    return new ProjectFilter(
        Fields.of(
            "projectNameFilter", Wire.textFilter("projectName", Check.text(name, "name"), null)));
  }

  /**
   * The projects whose name matches.
   *
   * @param name the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static ProjectFilter name(String name, TextMatch match) {
    return new ProjectFilter(
        Fields.of(
            "projectNameFilter", Wire.textFilter("projectName", Check.text(name, "name"), match)));
  }

  /**
   * The projects of an organization.
   *
   * @param organizationId its id
   * @param ownership whether it owns them or has them by a grant
   * @return the filter
   */
  public static ProjectFilter organization(String organizationId, ProjectOwnership ownership) {
    return new ProjectFilter(
        Fields.of(
            "organizationIdFilter",
            Fields.of("organizationId", Check.text(organizationId, "organizationId"))
                .with("type", Check.given(ownership, "ownership").name())));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectFilter filter && fields.equals(filter.fields);
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
