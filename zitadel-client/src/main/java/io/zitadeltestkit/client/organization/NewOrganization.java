package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An organization to be created. Immutable: each method returns a changed copy, and throws an
 * {@link IllegalArgumentException} for null and blank text.
 */
public final class NewOrganization {
  private final Fields top;
  private final List<Fields> admins;

  private NewOrganization(Fields top, List<Fields> admins) {
    this.top = top;
    this.admins = admins;
  }

  /**
   * Starts with the name.
   *
   * @param name 1 to 200 characters, unique in the instance
   * @return an organization without administrators
   */
  public static NewOrganization named(String name) {
    return new NewOrganization(Fields.of("name", Check.text(name, "name")), List.of());
  }

  /**
   * Sets the id. By default Zitadel generates it.
   *
   * @param organizationId at most 200 characters
   * @return a changed copy
   */
  public NewOrganization id(String organizationId) {
    return new NewOrganization(
        top.with("organizationId", Check.text(organizationId, "organizationId")), admins);
  }

  /**
   * Makes a user of another organization its administrator.
   *
   * @param userId the id of the user
   * @param roles the roles; {@link ManagerRole#ORG_OWNER} if none is given
   * @return a changed copy
   */
  public NewOrganization admin(String userId, ManagerRole... roles) {
    Fields admin = Fields.of("userId", Check.text(userId, "userId"));
    if (Check.given(roles, "roles").length > 0) {
      admin =
          admin.with(
              "roles",
              Check.some(Arrays.asList(roles), "roles").stream().map(ManagerRole::name).toList());
    }
    List<Fields> all = new ArrayList<>(admins);
    all.add(admin);
    return new NewOrganization(top, List.copyOf(all));
  }

  Fields request() {
    return top.with("admins", admins.isEmpty() ? null : admins);
  }

  /** Name and id. */
  @Override
  public String toString() {
    return "NewOrganization[name=%s, id=%s]".formatted(top.get("name"), top.get("organizationId"));
  }
}
