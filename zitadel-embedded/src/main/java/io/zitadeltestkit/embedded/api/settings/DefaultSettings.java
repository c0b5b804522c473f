package io.zitadeltestkit.embedded.api.settings;

import io.zitadeltestkit.embedded.api.settings.SettingsMessages.BrandingSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.LegalAndSupportSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.LoginSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.MultiFactorType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.PasskeysType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.PasswordExpirySettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.ResourceOwnerType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.SecondFactorType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.Theme;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.ThemeMode;
import java.time.Duration;
import java.util.List;

/** What a new instance is set to. */
final class DefaultSettings {
  private static final ResourceOwnerType INSTANCE = ResourceOwnerType.RESOURCE_OWNER_TYPE_INSTANCE;

  static final LoginSettings LOGIN =
      new LoginSettings(
          true,
          true,
          true,
          false,
          PasskeysType.PASSKEYS_TYPE_ALLOWED,
          false,
          false,
          "",
          Duration.ofDays(10),
          Duration.ofDays(10),
          Duration.ofDays(30),
          Duration.ofHours(18),
          Duration.ofHours(12),
          List.of(SecondFactorType.SECOND_FACTOR_TYPE_OTP, SecondFactorType.SECOND_FACTOR_TYPE_U2F),
          List.of(MultiFactorType.MULTI_FACTOR_TYPE_U2F_WITH_VERIFICATION),
          true,
          false,
          false,
          INSTANCE,
          false,
          true);

  static final PasswordExpirySettings PASSWORD_EXPIRY = new PasswordExpirySettings(0, 0, INSTANCE);

  static final BrandingSettings BRANDING =
      new BrandingSettings(
          new Theme("#5469d4", "#fafafa", "#cd3d56", "#000000", "", ""),
          new Theme("#2073c4", "#111827", "#ff3b5b", "#ffffff", "", ""),
          "",
          false,
          false,
          INSTANCE,
          ThemeMode.THEME_MODE_AUTO);

  static final LegalAndSupportSettings LEGAL_AND_SUPPORT =
      new LegalAndSupportSettings("", "", "", "", INSTANCE, "https://zitadel.com/docs", "", "");

  private DefaultSettings() {}
}
