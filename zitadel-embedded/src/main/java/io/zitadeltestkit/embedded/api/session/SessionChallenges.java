package io.zitadeltestkit.embedded.api.session;

import io.zitadeltestkit.embedded.api.session.SessionMessages.Challenges;
import io.zitadeltestkit.embedded.api.session.SessionMessages.RequestChallenges;
import io.zitadeltestkit.embedded.api.session.SessionMessages.RequestChallenges.OTPEmail;
import io.zitadeltestkit.embedded.api.session.SessionMessages.RequestChallenges.OTPSMS;
import io.zitadeltestkit.embedded.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Issues what a later check of the session asks for. */
final class SessionChallenges {
  private SessionChallenges() {}

  /** Ends with a fault if a challenge can't be sent as the request wants. */
  static void validate(@Nullable RequestChallenges challenges) {}

  /** Issues the challenges, and returns what the caller asked to be handed out. */
  static Challenges issue(SessionChange change, RequestChallenges challenges) {
    if (challenges.webAuthN() != null) {
      SessionCheckRun.requireUser(change, "COMMAND-eeR2e");
      throw Fault.unimplemented("SessionService: the WebAuthN challenge");
    }
    OTPSMS sms = challenges.otpSms();
    if (sms != null) {
      SessionCheckRun.requireUser(change, "COMMAND-JKL3g");
    }
    OTPEmail email = challenges.otpEmail();
    if (email != null) {
      SessionCheckRun.requireUser(change, "COMMAND-JK3gp");
    }
    return new Challenges(null, null);
  }
}
