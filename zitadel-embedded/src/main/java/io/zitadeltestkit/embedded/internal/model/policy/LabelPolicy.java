package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * The branding of the pages. Changes go to a preview first, which is shown once it is activated.
 *
 * @param id the organization, or the instance for the default of all others
 * @param light the colors of the light theme
 * @param dark the colors of the dark theme
 * @param hideLoginNameSuffix whether login names are shown without the organization's domain
 * @param disableWatermark whether the watermark is hidden
 * @param themeMode which theme is shown
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record LabelPolicy(
    String id,
    Colors light,
    Colors dark,
    boolean hideLoginNameSuffix,
    boolean disableWatermark,
    ThemeMode themeMode,
    Stamp stamp)
    implements Entity, LabelPolicyBuilder.With {
  /** The table of the active branding. */
  public static final Table<LabelPolicy> TABLE = Table.of("label_policies", LabelPolicy.class);

  /** The table of the previews. */
  public static final Table<LabelPolicy> PREVIEW =
      Table.of("label_policy_previews", LabelPolicy.class);

  /**
   * The colors of a theme, as hexadecimal numbers; empty for the default.
   *
   * @param primary of buttons
   * @param background of the page
   * @param warn of problems
   * @param font of texts
   */
  public record Colors(String primary, String background, String warn, String font) {}

  /** Which theme is shown. */
  public enum ThemeMode {
    AUTO,
    LIGHT,
    DARK
  }

  /** Returns the active branding of an organization. */
  public static LabelPolicy of(State state, String orgId) {
    return of(state, TABLE, orgId);
  }

  /** Returns the preview of an organization. */
  public static LabelPolicy preview(State state, String orgId) {
    return of(state, PREVIEW, orgId);
  }

  private static LabelPolicy of(State state, Table<LabelPolicy> table, String orgId) {
    return Policies.find(state, table, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new LabelPolicy(
                  instance.id(),
                  new Colors("#5469d4", "#fafafa", "#cd3d56", "#000000"),
                  new Colors("#2073c4", "#111827", "#ff3b5b", "#ffffff"),
                  false,
                  false,
                  ThemeMode.AUTO,
                  instance.stamp());
            });
  }
}
