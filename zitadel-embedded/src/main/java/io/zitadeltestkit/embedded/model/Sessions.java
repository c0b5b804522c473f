package io.zitadeltestkit.embedded.model;

/** Ends sessions. */
public final class Sessions {
  private Sessions() {}

  /** Ends a session; its token and those that applications got by it are refused from now on. */
  public static TerminatedSession end(Tx tx, Session session) {
    OidcSession.endOfSession(tx, session.id());
    tx.remove(Session.TABLE, session.id());
    return tx.put(
        TerminatedSession.TABLE,
        new TerminatedSession(
            session.id(), session.userId(), session.userOrgId(), tx.changed(session)));
  }

  /** Ends the sessions of a user who can't sign in any more: deactivated, locked or removed. */
  public static void endOfUser(Tx tx, String userId) {
    OidcSession.endOfUser(tx, userId);
    tx.state()
        .lookup(Session.TABLE, Session.BY_USER, userId)
        .toList()
        .forEach(session -> end(tx, session));
  }

  /** Ends the sessions of the users of an organisation that was deactivated or removed. */
  public static void endOfOrganization(Tx tx, String orgId) {
    tx.state()
        .lookup(Session.TABLE, Session.BY_USER_ORG, orgId)
        .toList()
        .forEach(session -> end(tx, session));
  }
}
