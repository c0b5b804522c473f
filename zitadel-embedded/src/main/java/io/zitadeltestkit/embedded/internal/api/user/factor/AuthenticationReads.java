package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.AuthFactor;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.AuthFactorState;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.AuthFactors;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.AuthenticationMethodType;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.EmptyListResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationFactorsRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationFactorsResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationMethodTypesRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationMethodTypesResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.Present;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the authentication methods of people. */
public final class AuthenticationReads {
  private AuthenticationReads() {}

  /** The permission is checked in the caller's organization, not in the user's. */
  public static ListAuthenticationMethodTypesResponse methodTypes(
      Call call, ListAuthenticationMethodTypesRequest request) {
    if (!call.caller().is(request.userId())) {
      call.requireOn(call.caller().orgId(), request.userId(), "user.read");
    }
    State state = call.listed();
    List<AuthenticationMethodType> types =
        state.find(User.TABLE, request.userId()).map(user -> types(state, user)).orElse(List.of());
    return new ListAuthenticationMethodTypesResponse(
        new ListDetails(types.size(), call.now()), types);
  }

  private static List<AuthenticationMethodType> types(State state, User user) {
    List<AuthenticationMethodType> types = new ArrayList<>();
    SecondFactors factors = SecondFactors.of(state, user);
    if (factors.totpReady()) {
      types.add(AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_TOTP);
    }
    if (factors.otpSms()) {
      types.add(AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_OTP_SMS);
    }
    if (factors.otpEmail()) {
      types.add(AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_OTP_EMAIL);
    }
    if (!factors.recoveryCodeHashes().isEmpty()) {
      types.add(AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE);
    }
    Human human = user.human();
    if (human != null && human.passwordHash() != null) {
      types.add(AuthenticationMethodType.AUTHENTICATION_METHOD_TYPE_PASSWORD);
    }
    return types;
  }

  public static ListAuthenticationFactorsResponse factors(
      Call call, ListAuthenticationFactorsRequest request) {
    State state = call.listed();
    Optional<User> user = state.find(User.TABLE, request.userId());
    List<AuthFactor> found =
        user.map(known -> factors(SecondFactors.of(state, known))).orElse(List.of()).stream()
            .filter(factor -> isWanted(request, factor))
            .toList();
    if (!found.isEmpty()) {
      user.ifPresent(known -> UserAccess.requireRead(call, known));
    }
    return new ListAuthenticationFactorsResponse(found);
  }

  /** {@return the factors that a user can use; one that was not verified yet is none} */
  public static List<AuthFactor> usable(State state, User user) {
    return factors(SecondFactors.of(state, user)).stream()
        .filter(factor -> factor.state() == AuthFactorState.AUTH_FACTOR_STATE_READY)
        .toList();
  }

  private static List<AuthFactor> factors(SecondFactors factors) {
    List<AuthFactor> all = new ArrayList<>();
    if (factors.totpSecret() != null) {
      AuthFactorState totpState =
          factors.totpReady()
              ? AuthFactorState.AUTH_FACTOR_STATE_READY
              : AuthFactorState.AUTH_FACTOR_STATE_NOT_READY;
      all.add(new AuthFactor(totpState, new Present(), null, null));
    }
    if (factors.otpSms()) {
      all.add(new AuthFactor(AuthFactorState.AUTH_FACTOR_STATE_READY, null, new Present(), null));
    }
    if (factors.otpEmail()) {
      all.add(new AuthFactor(AuthFactorState.AUTH_FACTOR_STATE_READY, null, null, new Present()));
    }
    return all;
  }

  private static boolean isWanted(ListAuthenticationFactorsRequest request, AuthFactor factor) {
    AuthFactors kind =
        factor.otp() != null
            ? AuthFactors.OTP
            : factor.otpSms() != null ? AuthFactors.OTP_SMS : AuthFactors.OTP_EMAIL;
    boolean kindWanted = request.authFactors().isEmpty() || request.authFactors().contains(kind);
    List<AuthFactorState> states =
        request.states().isEmpty()
            ? List.of(AuthFactorState.AUTH_FACTOR_STATE_READY)
            : request.states();
    return kindWanted && states.contains(factor.state());
  }

  /** None can be registered here. */
  public static EmptyListResponse passkeys(Call call, UserIdRequest request) {
    return new EmptyListResponse(new ListDetails(0, call.now()));
  }

  public static DetailsResponse skipMfaInit(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          User user =
              tx.get(
                  User.TABLE,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-auj6jeBei4", "User could not be found"));
          UserAccess.requireWriteOrSelf(call, user);
          Human human = user.human();
          if (human == null) {
            return new DetailsResponse(Details.ofWrite(tx.changed(user), user.orgId()));
          }
          User changed =
              tx.put(
                  User.TABLE,
                  user.with(
                      b -> b.human(human.withMfaInitSkippedAt(tx.now())).stamp(tx.changed(user))));
          return new DetailsResponse(Details.ofWrite(changed.stamp(), changed.orgId()));
        });
  }
}
