package io.zitadeltestkit.seed;

/**
 * A person created from a seed.
 *
 * @param id the id
 * @param organizationId the id of the organization
 * @param loginName the login name; on the server it may have a suffix that makes it unique
 * @param password the password; empty if the file has none
 */
public record SeededUser(String id, String organizationId, String loginName, String password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "SeededUser[" + loginName + ", " + id + "]";
  }
}
