package io.zitadeltestkit.embedded.internal.access;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.SecondFactor;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;

/**
 * Which factors people need to use the API: a second factor if the login policy forces it, or if
 * they have set one up that it allows.
 */
final class RequiredFactors {
  private RequiredFactors() {}

  static void require(State state, String userId, AuthenticationLevel level) {
    switch (level) {
      case NONE -> throw refused("authentication required");
      case SINGLE_FACTOR -> requireOneIsEnough(state, userId);
      case GIVEN, MULTI_FACTOR -> {}
    }
  }

  private static void requireOneIsEnough(State state, String userId) {
    User user =
        state
            .find(User.TABLE, userId)
            .orElseThrow(() -> Fault.of(Code.INTERNAL, "QUERY-Dun75", "Errors.Internal"));
    if (user.isMachine()) {
      return;
    }
    LoginPolicy policy = LoginPolicy.of(state, user.orgId());
    if (policy.forceMfa()
        || policy.forceMfaLocalOnly()
        || isSetUp(SecondFactors.of(state, user), policy.secondFactors())) {
      throw refused("mfa required");
    }
  }

  private static boolean isSetUp(SecondFactors factors, List<SecondFactor> allowed) {
    return (factors.totpReady() && allowed.contains(SecondFactor.OTP))
        || (factors.otpEmail() && allowed.contains(SecondFactor.OTP_EMAIL))
        || (factors.otpSms() && allowed.contains(SecondFactor.OTP_SMS));
  }

  private static Fault refused(String message) {
    return Fault.permissionDenied("AUTHZ-Kl3p0", message);
  }
}
