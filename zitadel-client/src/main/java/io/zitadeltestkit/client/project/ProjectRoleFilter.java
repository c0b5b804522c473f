package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.TextMatch;
import org.jspecify.annotations.Nullable;

/** A filter for project roles. Blank text throws an {@link IllegalArgumentException}. */
public final class ProjectRoleFilter {
  private final Fields fields;

  private ProjectRoleFilter(Fields fields) {
    this.fields = fields;
  }

  /**
   * The roles whose key matches.
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
   * The roles whose display name matches.
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

  /** The filter as it is sent. */
  @Override
  public String toString() {
    return fields.toMap().toString();
  }
}
