package io.zitadeltestkit.client.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param allowUsernamePassword whether with user name and password
 * @param allowLocalAuthentication whether with anything but an identity provider; also false from
 *     older servers, which don't send it
 * @param allowRegister whether they may register themselves
 * @param allowExternalIdp whether with an identity provider
 * @param allowPasskeys whether with a passkey
 * @param allowDomainDiscovery whether the domain of an unknown name leads to its organization
 * @param forceMfa whether they need a second factor
 * @param forceMfaLocalOnly whether they need it only where they don't use an identity provider
 * @param hidePasswordReset whether the link to reset the password is hidden
 * @param ignoreUnknownUsernames whether an unknown name is asked for a password anyway
 * @param disableLoginWithEmail whether sign-in with a verified e-mail address is disabled
 * @param disableLoginWithPhone whether sign-in with a verified phone number is disabled
 * @param defaultRedirectUri where they go without an application; null if it isn't set
 * @param passwordCheckLifetime after how long the password is asked for again
 * @param externalLoginCheckLifetime after how long the identity provider is asked again
 * @param mfaInitSkipLifetime after how long they are asked again to set a second factor up
 * @param secondFactorCheckLifetime after how long the second factor is asked for again
 * @param multiFactorCheckLifetime after how long a factor that counts as two is asked for again
 * @param secondFactors which second factors may be set up
 * @param multiFactors which factors that count as two may be set up
 * @param owner where this was set
 */
public record LoginSettings(
    boolean allowUsernamePassword,
    boolean allowLocalAuthentication,
    boolean allowRegister,
    boolean allowExternalIdp,
    boolean allowPasskeys,
    boolean allowDomainDiscovery,
    boolean forceMfa,
    boolean forceMfaLocalOnly,
    boolean hidePasswordReset,
    boolean ignoreUnknownUsernames,
    boolean disableLoginWithEmail,
    boolean disableLoginWithPhone,
    @Nullable String defaultRedirectUri,
    Duration passwordCheckLifetime,
    Duration externalLoginCheckLifetime,
    Duration mfaInitSkipLifetime,
    Duration secondFactorCheckLifetime,
    Duration multiFactorCheckLifetime,
    List<SecondFactor> secondFactors,
    List<MultiFactor> multiFactors,
    SettingsOwner owner) {}
