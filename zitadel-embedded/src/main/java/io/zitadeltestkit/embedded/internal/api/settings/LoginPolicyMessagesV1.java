package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.idp.IDPOwnerTypeV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about login policies. */
public interface LoginPolicyMessagesV1 {
  /** {@code zitadel.policy.v1.PasswordlessType}. */
  enum PasswordlessType {
    PASSWORDLESS_TYPE_NOT_ALLOWED,
    PASSWORDLESS_TYPE_ALLOWED,
    UNRECOGNIZED
  }

  /** {@code zitadel.policy.v1.SecondFactorType}. */
  enum SecondFactorType {
    SECOND_FACTOR_TYPE_UNSPECIFIED,
    SECOND_FACTOR_TYPE_OTP,
    SECOND_FACTOR_TYPE_U2F,
    SECOND_FACTOR_TYPE_OTP_EMAIL,
    SECOND_FACTOR_TYPE_OTP_SMS,
    SECOND_FACTOR_TYPE_RECOVERY_CODES,
    UNRECOGNIZED
  }

  /** {@code zitadel.policy.v1.MultiFactorType}. */
  enum MultiFactorType {
    MULTI_FACTOR_TYPE_UNSPECIFIED,
    MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION,
    UNRECOGNIZED
  }

  /** {@code zitadel.policy.v1.LoginPolicy}. */
  record Login(
      DetailsV1 details,
      boolean allowUsernamePassword,
      boolean allowRegister,
      boolean allowExternalIdp,
      boolean forceMfa,
      PasswordlessType passwordlessType,
      boolean isDefault,
      boolean hidePasswordReset,
      boolean ignoreUnknownUsernames,
      String defaultRedirectUri,
      Duration passwordCheckLifetime,
      Duration externalLoginCheckLifetime,
      Duration mfaInitSkipLifetime,
      Duration secondFactorCheckLifetime,
      Duration multiFactorCheckLifetime,
      List<SecondFactorType> secondFactors,
      List<MultiFactorType> multiFactors,
      boolean allowDomainDiscovery,
      boolean disableLoginWithEmail,
      boolean disableLoginWithPhone,
      boolean forceMfaLocalOnly) {
    /** Of an organization or the instance. */
    public static Login of(State state, String ownerId) {
      LoginPolicy policy = LoginPolicy.of(state, ownerId);
      return new Login(
          PolicyViewsV1.detailsOf(policy),
          policy.allowUsernamePassword(),
          policy.allowRegister(),
          policy.allowExternalIdp(),
          policy.forceMfa(),
          policy.passwordless()
              ? PasswordlessType.PASSWORDLESS_TYPE_ALLOWED
              : PasswordlessType.PASSWORDLESS_TYPE_NOT_ALLOWED,
          PolicyViewsV1.ofInstance(state, policy),
          policy.hidePasswordReset(),
          policy.ignoreUnknownUsernames(),
          policy.defaultRedirectUri(),
          policy.passwordCheckLifetime(),
          policy.externalLoginCheckLifetime(),
          policy.mfaInitSkipLifetime(),
          policy.secondFactorCheckLifetime(),
          policy.multiFactorCheckLifetime(),
          Factors.named(policy.secondFactors(), SecondFactorType.class),
          Factors.named(policy.multiFactors(), MultiFactorType.class),
          policy.allowDomainDiscovery(),
          policy.disableLoginWithEmail(),
          policy.disableLoginWithPhone(),
          policy.forceMfaLocalOnly());
    }
  }

  /** What a policy is to be; the factors are read only when it is made. */
  sealed interface LoginFields permits AddCustomLoginPolicyRequest, LoginPolicyRequest {
    boolean allowUsernamePassword();

    boolean allowRegister();

    boolean allowExternalIdp();

    boolean forceMfa();

    PasswordlessType passwordlessType();

    boolean hidePasswordReset();

    boolean ignoreUnknownUsernames();

    String defaultRedirectUri();

    @Nullable Duration passwordCheckLifetime();

    @Nullable Duration externalLoginCheckLifetime();

    @Nullable Duration mfaInitSkipLifetime();

    @Nullable Duration secondFactorCheckLifetime();

    @Nullable Duration multiFactorCheckLifetime();

    boolean allowDomainDiscovery();

    boolean disableLoginWithEmail();

    boolean disableLoginWithPhone();

    boolean forceMfaLocalOnly();
  }

  /** Creates a policy. */
  record AddCustomLoginPolicyRequest(
      boolean allowUsernamePassword,
      boolean allowRegister,
      boolean allowExternalIdp,
      boolean forceMfa,
      @DefinedEnum PasswordlessType passwordlessType,
      boolean hidePasswordReset,
      boolean ignoreUnknownUsernames,
      String defaultRedirectUri,
      @Nullable Duration passwordCheckLifetime,
      @Nullable Duration externalLoginCheckLifetime,
      @Nullable Duration mfaInitSkipLifetime,
      @Nullable Duration secondFactorCheckLifetime,
      @Nullable Duration multiFactorCheckLifetime,
      List<SecondFactorType> secondFactors,
      List<MultiFactorType> multiFactors,
      List<IDP> idps,
      boolean allowDomainDiscovery,
      boolean disableLoginWithEmail,
      boolean disableLoginWithPhone,
      boolean forceMfaLocalOnly)
      implements LoginFields {
    /** An identity provider for signing in. */
    record IDP(
        @Length(min = 1, max = 200) String idpId,
        @DefinedEnum @NotDefault IDPOwnerTypeV1 ownerType) {}
  }

  /** Changes a policy of an organization or the instance. */
  record LoginPolicyRequest(
      boolean allowUsernamePassword,
      boolean allowRegister,
      boolean allowExternalIdp,
      boolean forceMfa,
      @DefinedEnum PasswordlessType passwordlessType,
      boolean hidePasswordReset,
      boolean ignoreUnknownUsernames,
      String defaultRedirectUri,
      @Nullable Duration passwordCheckLifetime,
      @Nullable Duration externalLoginCheckLifetime,
      @Nullable Duration mfaInitSkipLifetime,
      @Nullable Duration secondFactorCheckLifetime,
      @Nullable Duration multiFactorCheckLifetime,
      boolean allowDomainDiscovery,
      boolean disableLoginWithEmail,
      boolean disableLoginWithPhone,
      boolean forceMfaLocalOnly)
      implements LoginFields {}

  /** Allows a factor, or no more. */
  interface FactorRequest {
    Enum<?> type();
  }

  /** Names a second factor. */
  record SecondFactorRequest(@DefinedEnum @NotDefault SecondFactorType type)
      implements FactorRequest {}

  /** Names a multi-factor. */
  record MultiFactorRequest(@DefinedEnum @NotDefault MultiFactorType type)
      implements FactorRequest {}

  /** The factors that a policy allows. */
  record FactorsResponse<F>(ListDetailsV1 details, List<F> result) {}
}
