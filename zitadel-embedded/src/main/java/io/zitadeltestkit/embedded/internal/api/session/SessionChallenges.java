package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.Challenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.RequestChallenges;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.RequestChallenges.OTPEmail;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.RequestChallenges.OTPSMS;
import io.zitadeltestkit.embedded.internal.api.user.code.UrlTemplates;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.secret.OneTimeCode;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Issues the codes for later checks of a session. */
final class SessionChallenges {
  private static final Set<String> FIELDS =
      Set.of("Code", "UserID", "LoginName", "DisplayName", "PreferredLanguage", "SessionID");

  private SessionChallenges() {}

  /** Throws a fault if a challenge can't be sent as requested. */
  static void validate(@Nullable RequestChallenges challenges) {
    OTPEmail email = challenges == null ? null : challenges.otpEmail();
    if (email != null && email.sendCode() != null) {
      UrlTemplates.checked(email.sendCode().urlTemplate(), FIELDS);
    }
  }

  /** Issues the challenges, and returns the codes that the caller requested. */
  static Challenges issue(SessionChange change, RequestChallenges challenges) {
    if (challenges.webAuthN() != null) {
      SessionCheckRun.requireUser(change, "COMMAND-eeR2e");
      requirePerson(change);
      // No one can have a key for it here.
      throw Fault.of(Code.INTERNAL, "WEBAU-4G8sw", "WebAuthN begin login failed");
    }
    String smsCode = null;
    OTPSMS sms = challenges.otpSms();
    if (sms != null) {
      SessionCheckRun.requireUser(change, "COMMAND-JKL3g");
      requireSetUp(change, SecondFactors::otpSms, "COMMAND-BJ2g3");
      Issued issued = Issued.of(change, SecretGenerator.Kind.OTP_SMS);
      change.change(change.session().withSmsCode(issued.kept(change)));
      smsCode = sms.returnCode() ? issued.code() : null;
      if (!sms.returnCode()) {
        tell(change, Notification.Kind.OTP_SMS, Channel.SMS, issued, "");
      }
    }
    String emailCode = null;
    OTPEmail email = challenges.otpEmail();
    if (email != null) {
      SessionCheckRun.requireUser(change, "COMMAND-JK3gp");
      requireSetUp(change, SecondFactors::otpEmail, "COMMAND-JKLJ3");
      Issued issued = Issued.of(change, SecretGenerator.Kind.OTP_EMAIL);
      change.change(change.session().withEmailCode(issued.kept(change)));
      emailCode = email.returnCode() != null ? issued.code() : null;
      if (email.returnCode() == null) {
        OTPEmail.SendCode send = email.sendCode();
        String urlTemplate = send == null || send.urlTemplate() == null ? "" : send.urlTemplate();
        tell(change, Notification.Kind.OTP_EMAIL, Channel.EMAIL, issued, urlTemplate);
      }
    }
    return new Challenges(smsCode, emailCode);
  }

  private static void tell(
      SessionChange change,
      Notification.Kind kind,
      Channel channel,
      Issued issued,
      String urlTemplate) {
    change
        .tx()
        .send(
            Notification.ofOneTimePassword(
                kind,
                channel,
                change.session().userId(),
                issued.code(),
                urlTemplate,
                change.session().id(),
                issued.generator().expiry()));
  }

  private static void requirePerson(SessionChange change) {
    boolean person =
        change.tx().find(User.TABLE, change.session().userId()).map(User::human).isPresent();
    if (!person) {
      throw Fault.failedPrecondition("COMMAND-Df4b3", "User could not be found");
    }
  }

  private static void requireSetUp(
      SessionChange change, Predicate<SecondFactors> isSetUp, String errorId) {
    if (change
        .tx()
        .find(User.TABLE, change.session().userId())
        .map(user -> SecondFactors.of(change.tx().state(), user))
        .filter(isSetUp)
        .isEmpty()) {
      throw Fault.failedPrecondition(errorId, "Multifactor OTP (OneTimePassword) isn't ready");
    }
  }

  /** A new code, and the generator that made it. */
  private record Issued(String code, SecretGenerator generator) {
    static Issued of(SessionChange change, SecretGenerator.Kind kind) {
      SecretGenerator generator = SecretGenerator.of(change.tx().state(), kind);
      return new Issued(generator.secret(), generator);
    }

    OneTimeCode kept(SessionChange change) {
      return new OneTimeCode(Hashes.of(code), generator.expiresAt(change.tx().now()));
    }

    /** Without the code. */
    @Override
    public String toString() {
      return "Issued[" + generator.kind() + "]";
    }
  }
}
