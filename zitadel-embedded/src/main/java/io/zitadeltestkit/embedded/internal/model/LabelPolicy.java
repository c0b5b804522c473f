package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What the pages look like to people. It is changed as a preview first, and shown when that is
 * activated.
 *
 * @param id the organization, or the instance for the rule of all others
 * @param light the colours by day
 * @param dark the colours by night
 * @param hideLoginNameSuffix whether login names are shown without the organization's domain
 * @param disableWatermark whether the maker's name is left out
 * @param themeMode when which colours are shown
 * @param stamp when it was made and changed
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
  /** The table of what is shown. */
  public static final Table<LabelPolicy> TABLE = Table.of("label_policies", LabelPolicy.class);

  /** The table of what is shown when it will have been activated. */
  public static final Table<LabelPolicy> PREVIEW =
      Table.of("label_policy_previews", LabelPolicy.class);

  /**
   * The colours of a theme, as hexadecimal numbers; empty for the default.
   *
   * @param primary of buttons
   * @param background of the page
   * @param warn of problems
   * @param font of texts
   */
  public record Colors(String primary, String background, String warn, String font) {}

  /** When which colours are shown. */
  public enum ThemeMode {
    AUTO,
    LIGHT,
    DARK
  }

  /** Returns what an organization's pages look like. */
  public static LabelPolicy of(State state, String orgId) {
    return of(state, TABLE, orgId);
  }

  /** Returns what they would look like. */
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
