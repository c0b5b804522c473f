package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.user.factor.OneTimePasswords;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.session.SessionChecks;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.secret.OneTimeCode;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks second factors. */
public final class SecondFactorChecks {
  private static final String NO_USER = "User ID missing";
  private static final String LOCKED = "User is locked";

  private SecondFactorChecks() {}

  /** Checks the code of an authenticator application. */
  public static void totp(SessionChange change, String code) {
    requireUser(change, "COMMAND-8N9ds");
    Session session = change.session();
    change.require(OneTimePasswords.verify(change.tx(), session.userId(), code));
    change.passed(session, checks -> checks.withTotp(change.tx().now()));
  }

  /** Checks the code that was sent by SMS. */
  static void otpSms(SessionChange change, String code) {
    Session session = change.session();
    oneTimeCode(
        change,
        SecondFactors::otpSms,
        session.smsCode(),
        code,
        session.withSmsCode(null),
        checks -> checks.withOtpSms(change.tx().now()));
  }

  /** Checks the code that was sent by e-mail. */
  static void otpEmail(SessionChange change, String code) {
    Session session = change.session();
    oneTimeCode(
        change,
        SecondFactors::otpEmail,
        session.emailCode(),
        code,
        session.withEmailCode(null),
        checks -> checks.withOtpEmail(change.tx().now()));
  }

  private static void oneTimeCode(
      SessionChange change,
      Predicate<SecondFactors> isSetUp,
      @Nullable OneTimeCode expected,
      String code,
      Session after,
      UnaryOperator<SessionChecks> check) {
    requireUser(change, "COMMAND-S453v");
    Tx tx = change.tx();
    User user = user(change);
    SecondFactors factors = SecondFactors.of(tx.state(), user);
    if (!isSetUp.test(factors)) {
      throw Fault.failedPrecondition(
          "COMMAND-d2r52", "Multifactor OTP (OneTimePassword) isn't ready");
    }
    if (expected == null) {
      throw Fault.failedPrecondition("COMMAND-S34gh", "Code not found");
    }
    if (user.state() == UserState.LOCKED) {
      throw Fault.failedPrecondition("COMMAND-S6h4R", LOCKED);
    }
    Optional<Fault> problem = problem(tx, expected, code);
    if (problem.isPresent()) {
      OneTimePasswords.countFailure(tx, user, factors);
    } else {
      OneTimePasswords.clearFailures(tx, factors);
    }
    change.require(problem);
    change.passed(after, check);
  }

  private static Optional<Fault> problem(Tx tx, OneTimeCode expected, String code) {
    if (expected.isExpired(tx.now())) {
      return Optional.of(Fault.failedPrecondition("CODE-QvUQ4P", "Code is expired"));
    }
    return expected.matches(code)
        ? Optional.empty()
        : Optional.of(Fault.invalidArgument("CODE-woT0xc", "Code is invalid"));
  }

  /** Checks a recovery code, which can be used only once. */
  static void recoveryCode(SessionChange change, String code) {
    requireUser(change, "COMMAND-4m9s2");
    Tx tx = change.tx();
    User user = user(change);
    if (user.state() == UserState.LOCKED) {
      throw Fault.failedPrecondition("COMMAND-2w6oa", LOCKED);
    }
    SecondFactors factors = SecondFactors.of(tx.state(), user);
    if (factors.recoveryCodeHashes().isEmpty()) {
      throw Fault.failedPrecondition("COMMAND-84rgg", "Recovery codes are not ready for use");
    }
    String hash = Hashes.of(code);
    if (!factors.recoveryCodeHashes().contains(hash)) {
      OneTimePasswords.countFailure(tx, user, factors);
      change.require(
          Optional.of(Fault.invalidArgument("DOMAIN-6uvh0", "Invalid recovery code provided")));
    }
    List<String> left =
        factors.recoveryCodeHashes().stream().filter(other -> !other.equals(hash)).toList();
    tx.put(
        SecondFactors.TABLE,
        factors.with(b -> b.recoveryCodeHashes(left).totpFailures(0).stamp(tx.changed(factors))));
    change.passed(change.session(), checks -> checks.withRecoveryCode(tx.now()));
  }

  private static void requireUser(SessionChange change, String errorId) {
    if (change.session().userId().isEmpty()) {
      throw Fault.invalidArgument(errorId, NO_USER);
    }
  }

  private static User user(SessionChange change) {
    return change
        .tx()
        .get(
            User.TABLE,
            change.session().userId(),
            () -> Fault.failedPrecondition("COMMAND-Df4b3", "User could not be found"));
  }
}
