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

  /**
   * Removes the sessions of a user who can't sign in any more: deactivated or locked; and revokes
   * what applications got for the user, and the user's personal access tokens.
   */
  public static void removeOfUser(Tx tx, String userId) {
    OidcSession.revokeOfUser(tx, userId);
    PersonalAccessToken.refuseOfUser(tx, userId);
    removeAll(tx, Session.BY_USER, userId);
  }

  /** Removes the sessions of the users of an organisation that was deactivated. */
  public static void removeOfOrganization(Tx tx, String orgId) {
    removeAll(tx, Session.BY_USER_ORG, orgId);
  }

  private static void removeAll(Tx tx, Table.Index<Session> index, String key) {
    tx.state()
        .lookup(Session.TABLE, index, key)
        .map(Session::id)
        .toList()
        .forEach(id -> tx.remove(Session.TABLE, id));
  }
}
