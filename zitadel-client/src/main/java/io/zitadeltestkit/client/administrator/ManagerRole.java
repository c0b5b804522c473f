package io.zitadeltestkit.client.administrator;

import io.zitadeltestkit.client.internal.text.Check;

/**
 * A role of an administrator. The constants are those of Zitadel's own configuration; a server may
 * know others, see {@link #of}.
 *
 * @param name the name as Zitadel writes it
 */
public record ManagerRole(String name) {
  /** May do everything in the instance. */
  public static final ManagerRole IAM_OWNER = new ManagerRole("IAM_OWNER");

  /** May read everything in the instance. */
  public static final ManagerRole IAM_OWNER_VIEWER = new ManagerRole("IAM_OWNER_VIEWER");

  /** Manages all organizations of the instance. */
  public static final ManagerRole IAM_ORG_MANAGER = new ManagerRole("IAM_ORG_MANAGER");

  /** Manages all users of the instance. */
  public static final ManagerRole IAM_USER_MANAGER = new ManagerRole("IAM_USER_MANAGER");

  /** May impersonate all users of the instance, administrators included. */
  public static final ManagerRole IAM_ADMIN_IMPERSONATOR =
      new ManagerRole("IAM_ADMIN_IMPERSONATOR");

  /** May impersonate users of the instance who aren't administrators. */
  public static final ManagerRole IAM_END_USER_IMPERSONATOR =
      new ManagerRole("IAM_END_USER_IMPERSONATOR");

  /** May do what a login page needs: sessions and authorization requests. */
  public static final ManagerRole IAM_LOGIN_CLIENT = new ManagerRole("IAM_LOGIN_CLIENT");

  /** May do everything in its organization. */
  public static final ManagerRole ORG_OWNER = new ManagerRole("ORG_OWNER");

  /** May read everything in its organization. */
  public static final ManagerRole ORG_OWNER_VIEWER = new ManagerRole("ORG_OWNER_VIEWER");

  /** Manages the settings of its organization. */
  public static final ManagerRole ORG_SETTINGS_MANAGER = new ManagerRole("ORG_SETTINGS_MANAGER");

  /** Manages the users of its organization. */
  public static final ManagerRole ORG_USER_MANAGER = new ManagerRole("ORG_USER_MANAGER");

  /** Manages who has which authorization in its organization. */
  public static final ManagerRole ORG_USER_PERMISSION_EDITOR =
      new ManagerRole("ORG_USER_PERMISSION_EDITOR");

  /** Manages the project grants of its organization. */
  public static final ManagerRole ORG_PROJECT_PERMISSION_EDITOR =
      new ManagerRole("ORG_PROJECT_PERMISSION_EDITOR");

  /** Creates projects in its organization. */
  public static final ManagerRole ORG_PROJECT_CREATOR = new ManagerRole("ORG_PROJECT_CREATOR");

  /** May impersonate all users of its organization, administrators included. */
  public static final ManagerRole ORG_ADMIN_IMPERSONATOR =
      new ManagerRole("ORG_ADMIN_IMPERSONATOR");

  /** May impersonate users of its organization who aren't administrators. */
  public static final ManagerRole ORG_END_USER_IMPERSONATOR =
      new ManagerRole("ORG_END_USER_IMPERSONATOR");

  /** May do everything in its project. */
  public static final ManagerRole PROJECT_OWNER = new ManagerRole("PROJECT_OWNER");

  /** May read everything in its project. */
  public static final ManagerRole PROJECT_OWNER_VIEWER = new ManagerRole("PROJECT_OWNER_VIEWER");

  /** Manages its project grant. */
  public static final ManagerRole PROJECT_GRANT_OWNER = new ManagerRole("PROJECT_GRANT_OWNER");

  /**
   * A role.
   *
   * @param name the name as Zitadel writes it
   * @throws IllegalArgumentException for blank text
   */
  public ManagerRole {
    Check.text(name, "The name of a role");
  }

  /**
   * The role with a name, also one that this version has no constant for.
   *
   * @param name the name as Zitadel writes it
   * @return the role
   * @throws IllegalArgumentException for blank text
   */
  public static ManagerRole of(String name) {
    return new ManagerRole(name);
  }

  /** The name as Zitadel writes it. */
  @Override
  public String toString() {
    return name;
  }
}
