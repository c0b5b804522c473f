package io.zitadeltestkit.embedded.internal.model.removal;

import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.state.Tx;

/** Ends sessions. */
public final class Sessions {
  private Sessions() {}

  /** Ends a session; its token and the access tokens that applications got by it are refused. */
  public static Removal end(Tx tx, Session session) {
    OidcSession.endOfSession(tx, session.id());
    return Removal.remove(tx, session);
  }

  /**
   * Signs out a user who was deactivated or locked: hides the sessions, and revokes the access
   * tokens and personal access tokens.
   */
  public static void signOutEverywhere(Tx tx, String userId) {
    OidcSession.revokeOfUser(tx, userId);
    PersonalAccessToken.refuseOfUser(tx, userId);
    hideOfUser(tx, userId);
  }

  /** Hides the sessions of a user. */
  static void hideOfUser(Tx tx, String userId) {
    tx.state()
        .lookup(Session.TABLE, Session.BY_USER, userId)
        .toList()
        .forEach(session -> tx.put(Session.TABLE, session.withUnlisted(true)));
  }
}
