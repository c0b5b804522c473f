package io.zitadeltestkit.embedded.api.settings;

import io.zitadeltestkit.embedded.api.settings.SettingsMessages.BrandingSettings;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.ResourceOwnerType;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.Theme;
import io.zitadeltestkit.embedded.api.settings.SettingsMessages.ThemeMode;

/** What a new instance is set to. */
final class DefaultSettings {
  private static final ResourceOwnerType INSTANCE = ResourceOwnerType.RESOURCE_OWNER_TYPE_INSTANCE;

  static final BrandingSettings BRANDING =
      new BrandingSettings(
          new Theme("#5469d4", "#fafafa", "#cd3d56", "#000000", "", ""),
          new Theme("#2073c4", "#111827", "#ff3b5b", "#ffffff", "", ""),
          "",
          false,
          false,
          INSTANCE,
          ThemeMode.THEME_MODE_AUTO);

  private DefaultSettings() {}
}
