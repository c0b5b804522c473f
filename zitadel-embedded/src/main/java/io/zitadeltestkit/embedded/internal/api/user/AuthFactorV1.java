package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.model.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.user.v1.AuthFactor}.
 *
 * @param state that it can be used
 * @param otp set for that of an authenticator application
 * @param otpSms set for that by text message
 * @param otpEmail set for that by e-mail
 */
public record AuthFactorV1(
    AuthFactorState state,
    @Nullable Present otp,
    @Nullable Present otpSms,
    @Nullable Present otpEmail) {
  /** {@code zitadel.user.v1.AuthFactorState}. */
  public enum AuthFactorState {
    AUTH_FACTOR_STATE_UNSPECIFIED,
    AUTH_FACTOR_STATE_NOT_READY,
    AUTH_FACTOR_STATE_READY
  }

  /** A message without fields. */
  public record Present() {}

  /**
   * All factors of a person.
   *
   * @param result the factors
   */
  public record ListResponse(List<AuthFactorV1> result) {}

  /** Returns the factors that a user can use, without unverified ones. */
  public static ListResponse list(State state, User user) {
    SecondFactors factors = SecondFactors.of(state, user);
    List<AuthFactorV1> all = new ArrayList<>();
    if (factors.totpReady()) {
      all.add(new AuthFactorV1(AuthFactorState.AUTH_FACTOR_STATE_READY, new Present(), null, null));
    }
    if (factors.otpSms()) {
      all.add(new AuthFactorV1(AuthFactorState.AUTH_FACTOR_STATE_READY, null, new Present(), null));
    }
    if (factors.otpEmail()) {
      all.add(new AuthFactorV1(AuthFactorState.AUTH_FACTOR_STATE_READY, null, null, new Present()));
    }
    return new ListResponse(all);
  }
}
