package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.Check;
import io.zitadeltestkit.client.internal.Fields;
import io.zitadeltestkit.client.internal.Wire;
import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/** Lets some roles of a project pass. Blank text is refused. */
public final class ProjectRoleFilter {
  private final Fields fields;

  private ProjectRoleFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The roles whose key compares so.
   *
   * @param key the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static ProjectRoleFilter key(String key, TextMatch match) {
    return new ProjectRoleFilter(
        Fields.of("roleKeyFilter", Wire.textFilter("key", Check.text(key, "key"), match)));
  }

  /**
   * The roles whose display name compares so.
   *
   * @param displayName the text compared with
   * @param match how it is compared
   * @return the filter
   */
  public static ProjectRoleFilter displayName(String displayName, TextMatch match) {
    return new ProjectRoleFilter(
        Fields.of(
            "displayNameFilter",
            Wire.textFilter("displayName", Check.text(displayName, "displayName"), match)));
  }

  Fields fields() {
    return fields;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectRoleFilter filter && fields.equals(filter.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** As it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}
