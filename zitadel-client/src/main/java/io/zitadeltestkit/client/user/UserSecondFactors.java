package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.text.Check;
import java.util.List;

/** Second factors. */
public final class UserSecondFactors {
  private static final String SERVICE = "zitadel.user.v2.UserService/";

  private final Rpc rpc;

  UserSecondFactors(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * Begins the registration of a time-based one-time password (TOTP). It takes effect once {@link
   * #verifyTotp} succeeds.
   *
   * @param userId the id; {@code AlreadyExistsException} if the user already has a TOTP
   * @return the shared secret
   */
  public TotpRegistration addTotp(String userId) {
    Answer answer = Answer.to(rpc, SERVICE + "RegisterTOTP", MachineCredentials.owner(userId));
    return new TotpRegistration(answer.required("uri"), answer.required("secret"));
  }

  /**
   * Completes the registration of a TOTP.
   *
   * @param userId the id
   * @param code the current six digits; {@code InvalidArgumentException} for wrong ones
   */
  public void verifyTotp(String userId, String code) {
    Answer.to(
        rpc,
        SERVICE + "VerifyTOTPRegistration",
        MachineCredentials.owner(userId).with("code", Check.text(code, "code")));
  }

  /**
   * Removes the TOTP.
   *
   * @param userId the id; {@code NotFoundException} if there is none
   */
  public void removeTotp(String userId) {
    Answer.to(rpc, SERVICE + "RemoveTOTP", MachineCredentials.owner(userId));
  }

  /**
   * Lists the ways a person can sign in.
   *
   * @param userId the id
   * @return the ways; may be empty
   */
  public List<AuthenticationMethod> listAuthenticationMethods(String userId) {
    return Answer.to(
            rpc, SERVICE + "ListAuthenticationMethodTypes", MachineCredentials.owner(userId))
        .constants(
            "authMethodTypes", "AUTHENTICATION_METHOD_TYPE_", AuthenticationMethod.UNSPECIFIED);
  }
}
