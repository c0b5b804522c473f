package io.zitadeltestkit.embedded.internal.access;

import java.util.Set;

/**
 * The caller.
 *
 * @param userId the user; the name of the system API user for a {@link #system} caller; empty
 *     without a token
 * @param homeOrgId the organization that the user belongs to
 * @param orgId the organization of the call: {@code x-zitadel-orgid}, else the user's own
 * @param system whether it is a user of the system API, who may access all instances
 * @param tokenId the id of the call's token; empty for a system caller
 * @param audience the audience of an OAuth token; empty for a personal access token
 * @param agentId the fingerprint of the token's browser or device; empty if there is none
 */
public record Caller(
    String userId,
    String homeOrgId,
    String orgId,
    boolean system,
    String tokenId,
    Set<String> audience,
    String agentId) {
  /** A caller without a token. */
  public static final Caller NOBODY = new Caller("", "", "", false, "", Set.of(), "");

  /** A user of an instance. */
  public static Caller user(
      String userId,
      String homeOrgId,
      String orgId,
      String tokenId,
      Set<String> audience,
      String agentId) {
    return new Caller(userId, homeOrgId, orgId, false, tokenId, audience, agentId);
  }

  /** A user of the system API. */
  public static Caller system(String name) {
    return new Caller(name, "", "", true, "", Set.of(), "");
  }

  /** {@return the same caller in a call for another organization} */
  public Caller in(String otherOrgId) {
    return new Caller(userId, homeOrgId, otherOrgId, system, tokenId, audience, agentId);
  }

  /** {@return whether the caller is this user} */
  public boolean is(String otherUserId) {
    return !system && userId.equals(otherUserId) && !userId.isEmpty();
  }
}
