package io.zitadeltestkit.embedded.api.session;

import io.zitadeltestkit.embedded.api.session.SessionMessages.CheckPassword;
import io.zitadeltestkit.embedded.api.session.SessionMessages.Checks;
import io.zitadeltestkit.embedded.fault.Fault;

/** Runs the checks of a request, in the real server's order; the first that fails ends it. */
final class SessionCheckRun {
  private SessionCheckRun() {}

  /** Runs all but the check of the user, which comes first. */
  static void run(SessionChange change, Checks checks) {
    CheckPassword password = checks.password();
    if (password != null) {
      change.checkPassword(password.password());
    }
    if (checks.idpIntent() != null) {
      requireUser(change, "COMMAND-Sfw3r");
      throw Fault.unimplemented("SessionService: the check of an identity provider's intent");
    }
    if (checks.webAuthN() != null) {
      throw Fault.failedPrecondition("COMMAND-Ioqu5", "Session without WebAuthN challenge");
    }
  }

  /** Ends with a fault unless it is known whose session it is. */
  static void requireUser(SessionChange change, String errorId) {
    if (change.session().userId().isEmpty()) {
      throw Fault.failedPrecondition(errorId, "User ID missing");
    }
  }
}
