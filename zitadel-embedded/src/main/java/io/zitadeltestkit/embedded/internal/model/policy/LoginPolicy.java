package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Duration;
import java.util.List;

/**
 * How people may sign in.
 *
 * @param id the organization, or the instance for the default of all others
 * @param allowUsernamePassword whether with user name and password
 * @param allowRegister whether people may register themselves
 * @param allowExternalIdp whether through identity providers
 * @param forceMfa whether a second factor is needed
 * @param forceMfaLocalOnly whether only of those who do not come from an identity provider
 * @param passwordless whether with a passkey
 * @param hidePasswordReset whether the page hides the link for a forgotten password
 * @param ignoreUnknownUsernames whether the page asks for the password of unknown user names too
 * @param allowDomainDiscovery whether the domain of an unknown user name picks an organization
 * @param disableLoginWithEmail whether sign-in with e-mail addresses is disabled
 * @param disableLoginWithPhone whether sign-in with telephone numbers is disabled
 * @param defaultRedirectUri where to go without an application; may be empty
 * @param passwordCheckLifetime how long a password check is valid
 * @param externalLoginCheckLifetime how long a sign-in at an identity provider is valid
 * @param mfaInitSkipLifetime how long setting up a second factor can be skipped
 * @param secondFactorCheckLifetime how long a second factor check is valid
 * @param multiFactorCheckLifetime how long a passkey check is valid
 * @param secondFactors the allowed second factors
 * @param multiFactors the allowed multi-factors
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record LoginPolicy(
    String id,
    boolean allowUsernamePassword,
    boolean allowRegister,
    boolean allowExternalIdp,
    boolean forceMfa,
    boolean forceMfaLocalOnly,
    boolean passwordless,
    boolean hidePasswordReset,
    boolean ignoreUnknownUsernames,
    boolean allowDomainDiscovery,
    boolean disableLoginWithEmail,
    boolean disableLoginWithPhone,
    String defaultRedirectUri,
    Duration passwordCheckLifetime,
    Duration externalLoginCheckLifetime,
    Duration mfaInitSkipLifetime,
    Duration secondFactorCheckLifetime,
    Duration multiFactorCheckLifetime,
    List<SecondFactor> secondFactors,
    List<MultiFactor> multiFactors,
    Stamp stamp)
    implements Entity, LoginPolicyBuilder.With {
  /** The table. */
  public static final Table<LoginPolicy> TABLE = Table.of("login_policies", LoginPolicy.class);

  /**
   * The factors that organizations allowed without a policy of their own: without effect, but known
   * until a policy is removed.
   */
  public static final Table<LoginPolicy> IDLE_FACTORS =
      Table.of("login_policies.idle_factors", LoginPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static LoginPolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId).orElseGet(() -> fresh(InstanceInfo.of(state)));
  }

  private static LoginPolicy fresh(InstanceInfo instance) {
    return new LoginPolicy(
        instance.id(),
        true,
        true,
        true,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        false,
        "",
        Duration.ofDays(10),
        Duration.ofDays(10),
        Duration.ofDays(30),
        Duration.ofHours(18),
        Duration.ofHours(12),
        List.of(SecondFactor.OTP, SecondFactor.U2F),
        List.of(MultiFactor.U2F_WITH_VERIFICATION),
        instance.stamp());
  }
}
