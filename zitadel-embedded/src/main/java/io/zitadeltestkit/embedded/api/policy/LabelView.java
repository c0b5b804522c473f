package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.model.InstanceInfo;
import io.zitadeltestkit.embedded.model.State;

/**
 * {@code zitadel.policy.v1.LabelPolicy}: what the pages look like. It is that of a fresh instance.
 */
public record LabelView(
    V1Details details,
    String primaryColor,
    boolean isDefault,
    boolean hideLoginNameSuffix,
    String warnColor,
    String backgroundColor,
    String fontColor,
    String primaryColorDark,
    String backgroundColorDark,
    String warnColorDark,
    String fontColorDark,
    boolean disableWatermark,
    ThemeMode themeMode) {
  /** {@code zitadel.policy.v1.ThemeMode}. */
  public enum ThemeMode {
    THEME_MODE_UNSPECIFIED,
    THEME_MODE_AUTO
  }

  /** Of the instance. */
  public static LabelView of(State state) {
    InstanceInfo instance = InstanceInfo.of(state);
    return new LabelView(
        V1Details.of(instance.stamp(), instance.id()),
        "#5469d4",
        true,
        false,
        "#cd3d56",
        "#fafafa",
        "#000000",
        "#2073c4",
        "#111827",
        "#ff3b5b",
        "#ffffff",
        false,
        ThemeMode.THEME_MODE_AUTO);
  }
}
