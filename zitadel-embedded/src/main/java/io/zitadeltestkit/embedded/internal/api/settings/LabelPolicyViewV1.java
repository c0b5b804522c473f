package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.state.State;

/** {@code zitadel.policy.v1.LabelPolicy}: the branding of the pages. */
public record LabelPolicyViewV1(
    DetailsV1 details,
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
    THEME_MODE_AUTO,
    THEME_MODE_DARK,
    THEME_MODE_LIGHT,
    UNRECOGNIZED;

    static ThemeMode of(LabelPolicy.ThemeMode mode) {
      return switch (mode) {
        case AUTO -> THEME_MODE_AUTO;
        case LIGHT -> THEME_MODE_LIGHT;
        case DARK -> THEME_MODE_DARK;
      };
    }

    /** Everything but light and dark is automatic. */
    LabelPolicy.ThemeMode toModel() {
      return switch (this) {
        case THEME_MODE_LIGHT -> LabelPolicy.ThemeMode.LIGHT;
        case THEME_MODE_DARK -> LabelPolicy.ThemeMode.DARK;
        case THEME_MODE_UNSPECIFIED, THEME_MODE_AUTO, UNRECOGNIZED -> LabelPolicy.ThemeMode.AUTO;
      };
    }
  }

  /** The active branding of an organization. */
  public static LabelPolicyViewV1 of(State state, String ownerId) {
    return of(state, LabelPolicy.of(state, ownerId));
  }

  /** The preview of an organization. */
  static LabelPolicyViewV1 preview(State state, String ownerId) {
    return of(state, LabelPolicy.preview(state, ownerId));
  }

  private static LabelPolicyViewV1 of(State state, LabelPolicy policy) {
    return new LabelPolicyViewV1(
        PolicyViewsV1.detailsOf(policy),
        policy.light().primary(),
        PolicyViewsV1.ofInstance(state, policy),
        policy.hideLoginNameSuffix(),
        policy.light().warn(),
        policy.light().background(),
        policy.light().font(),
        policy.dark().primary(),
        policy.dark().background(),
        policy.dark().warn(),
        policy.dark().font(),
        policy.disableWatermark(),
        ThemeMode.of(policy.themeMode()));
  }
}
