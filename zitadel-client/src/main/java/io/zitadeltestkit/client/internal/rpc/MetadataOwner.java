package io.zitadeltestkit.client.internal.rpc;

/**
 * The kind of owner of a service's metadata.
 *
 * @param rpc the way to the server
 * @param service the service on the wire
 * @param noun the noun in the names of its methods
 * @param idField the field that names the owner
 */
public record MetadataOwner(Rpc rpc, String service, String noun, String idField) {
  /**
   * Users.
   *
   * @param rpc the way to the server
   * @return the owner of users' metadata
   */
  public static MetadataOwner users(Rpc rpc) {
    return new MetadataOwner(rpc, "zitadel.user.v2.UserService", "User", "userId");
  }

  /**
   * Organizations.
   *
   * @param rpc the way to the server
   * @return the owner of organizations' metadata
   */
  public static MetadataOwner organizations(Rpc rpc) {
    return new MetadataOwner(
        rpc, "zitadel.org.v2.OrganizationService", "Organization", "organizationId");
  }
}
