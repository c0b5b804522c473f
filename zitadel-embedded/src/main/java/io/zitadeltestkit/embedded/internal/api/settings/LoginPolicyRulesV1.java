package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.LoginFields;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.PasswordlessType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The validation of login policies. */
final class LoginPolicyRulesV1 {
  private LoginPolicyRulesV1() {}

  /** A name in braces is a placeholder for a value of the request, so it is not part of the URL. */
  static void requireRedirect(LoginFields fields, String id, String message) {
    String uri = fields.defaultRedirectUri();
    if (!uri.isEmpty() && !uri.replaceAll("\\{[^}]*}", "x").matches("[a-zA-Z][\\w+.-]*:.*|/.*")) {
      throw Fault.invalidArgument(id, message);
    }
  }

  /** Returns the policy with these fields; factors are changed one by one by other calls. */
  static LoginPolicy change(LoginPolicy old, LoginFields fields, Stamp stamp) {
    return old.with(
        b ->
            b.allowUsernamePassword(fields.allowUsernamePassword())
                .allowRegister(fields.allowRegister())
                .allowExternalIdp(fields.allowExternalIdp())
                .forceMfa(fields.forceMfa())
                .forceMfaLocalOnly(fields.forceMfaLocalOnly())
                .passwordless(
                    fields.passwordlessType() == PasswordlessType.PASSWORDLESS_TYPE_ALLOWED)
                .hidePasswordReset(fields.hidePasswordReset())
                .ignoreUnknownUsernames(fields.ignoreUnknownUsernames())
                .allowDomainDiscovery(fields.allowDomainDiscovery())
                .disableLoginWithEmail(fields.disableLoginWithEmail())
                .disableLoginWithPhone(fields.disableLoginWithPhone())
                .defaultRedirectUri(fields.defaultRedirectUri())
                .passwordCheckLifetime(orZero(fields.passwordCheckLifetime()))
                .externalLoginCheckLifetime(orZero(fields.externalLoginCheckLifetime()))
                .mfaInitSkipLifetime(orZero(fields.mfaInitSkipLifetime()))
                .secondFactorCheckLifetime(orZero(fields.secondFactorCheckLifetime()))
                .multiFactorCheckLifetime(orZero(fields.multiFactorCheckLifetime()))
                .stamp(stamp));
  }

  private static Duration orZero(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }
}
