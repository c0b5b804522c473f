package io.zitadeltestkit.embedded.internal.model;

/**
 * The remains of a terminated session: enough to refuse a change and to answer a second
 * termination.
 *
 * @param id the id of the session
 * @param userId the user who was checked; empty if there was none
 * @param userOrgId the organization of that user; empty if there was none
 * @param stamp when the session was made and ended
 */
public record TerminatedSession(String id, String userId, String userOrgId, Stamp stamp)
    implements Entity {
  /** The table. */
  public static final Table<TerminatedSession> TABLE =
      Table.of("terminated_sessions", TerminatedSession.class);
}
