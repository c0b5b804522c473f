package io.zitadeltestkit.embedded.internal.model;

/**
 * What stays of a session that was ended: enough to refuse a change and to answer a second end.
 *
 * @param id the id of the session
 * @param userId the user who was checked; empty if nobody was
 * @param userOrgId the organization of that user; empty if nobody was
 * @param stamp when the session was made and ended
 */
public record TerminatedSession(String id, String userId, String userOrgId, Stamp stamp)
    implements Entity {
  /** The table. */
  public static final Table<TerminatedSession> TABLE =
      Table.of("terminated_sessions", TerminatedSession.class);
}
