package io.zitadeltestkit.seed;

/**
 * A person that a seed made.
 *
 * @param id the id
 * @param organizationId the id of the organization
 * @param loginName what the person signs in with; on the server it may have an ending that makes it
 *     unique there
 * @param password the password; empty if the file gives none
 */
public record SeededUser(String id, String organizationId, String loginName, String password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "SeededUser[" + loginName + ", " + id + "]";
  }
}
