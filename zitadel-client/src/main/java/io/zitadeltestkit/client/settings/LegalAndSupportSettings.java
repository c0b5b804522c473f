package io.zitadeltestkit.client.settings;

import org.jspecify.annotations.Nullable;

/**
 * Links that login pages show; null if there is none.
 *
 * @param termsOfServiceLink to the terms of service
 * @param privacyPolicyLink to the privacy policy
 * @param helpLink to help
 * @param supportEmail the address for support
 * @param docsLink to the documentation
 * @param owner where this was set
 */
public record LegalAndSupportSettings(
    @Nullable String termsOfServiceLink,
    @Nullable String privacyPolicyLink,
    @Nullable String helpLink,
    @Nullable String supportEmail,
    @Nullable String docsLink,
    SettingsOwner owner) {}
