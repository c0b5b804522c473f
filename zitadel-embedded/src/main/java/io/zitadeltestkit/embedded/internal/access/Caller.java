package io.zitadeltestkit.embedded.internal.access;

import java.util.Set;

/**
 * Who calls.
 *
 * @param userId the user; the name of the system API user for a {@link #system} caller; empty if
 *     nobody has signed in
 * @param homeOrgId the organization that the user belongs to
 * @param orgId the organization that the call is about: the one named by {@code x-zitadel-orgid},
 *     else the user's own
 * @param system whether it is a user of the system API, who stands above all instances
 * @param tokenId the id of the token that the call was made with; empty for a system caller
 * @param audience whom an OAuth token was made for; empty for a personal access token
 * @param agentId the fingerprint of the browser or device that the token belongs to; empty if it
 *     belongs to none
 */
public record Caller(
    String userId,
    String homeOrgId,
    String orgId,
    boolean system,
    String tokenId,
    Set<String> audience,
    String agentId) {
  /** Somebody without a token. */
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

  /** {@return the same caller in a call that is about another organization} */
  public Caller in(String otherOrgId) {
    return new Caller(userId, homeOrgId, otherOrgId, system, tokenId, audience, agentId);
  }

  /** {@return whether the caller is this user} */
  public boolean is(String otherUserId) {
    return !system && userId.equals(otherUserId) && !userId.isEmpty();
  }
}
