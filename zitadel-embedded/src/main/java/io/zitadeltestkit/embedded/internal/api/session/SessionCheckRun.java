package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.idp.IntentTokens;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckIDPIntent;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckOTP;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckPassword;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckRecoveryCode;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CheckTOTP;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Checks;
import io.zitadeltestkit.embedded.internal.fault.Fault;

/** Runs the checks of a request, in the real server's order; the first that fails ends it. */
final class SessionCheckRun {
  private SessionCheckRun() {}

  /** Runs all checks except that of the user, which is first. */
  static void run(SessionChange change, Checks checks) {
    CheckPassword password = checks.password();
    if (password != null) {
      change.checkPassword(password.password());
    }
    CheckIDPIntent intent = checks.idpIntent();
    if (intent != null) {
      requireUser(change, "COMMAND-Sfw3r");
      throw IntentTokens.refused(intent.idpIntentToken());
    }
    if (checks.webAuthN() != null) {
      // There can't be a challenge for it.
      throw Fault.failedPrecondition("COMMAND-Ioqu5", "Session without WebAuthN challenge");
    }
    CheckTOTP totp = checks.totp();
    if (totp != null) {
      SecondFactorChecks.totp(change, totp.code());
    }
    CheckOTP sms = checks.otpSms();
    if (sms != null) {
      SecondFactorChecks.otpSms(change, sms.code());
    }
    CheckOTP email = checks.otpEmail();
    if (email != null) {
      SecondFactorChecks.otpEmail(change, email.code());
    }
    CheckRecoveryCode recoveryCode = checks.recoveryCode();
    if (recoveryCode != null) {
      SecondFactorChecks.recoveryCode(change, recoveryCode.code());
    }
  }

  /** Throws a fault unless the session has a user. */
  static void requireUser(SessionChange change, String errorId) {
    if (change.session().userId().isEmpty()) {
      throw Fault.failedPrecondition(errorId, "User ID missing");
    }
  }
}
