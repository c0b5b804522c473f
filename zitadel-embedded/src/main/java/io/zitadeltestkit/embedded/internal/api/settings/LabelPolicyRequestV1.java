package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.LabelPolicyViewV1.ThemeMode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy.Colors;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the looks of the pages are to be. */
record LabelPolicyRequestV1(
    @Length(max = 50) String primaryColor,
    boolean hideLoginNameSuffix,
    @Length(max = 50) String warnColor,
    @Length(max = 50) String backgroundColor,
    @Length(max = 50) String fontColor,
    @Length(max = 50) String primaryColorDark,
    @Length(max = 50) String backgroundColorDark,
    @Length(max = 50) String warnColorDark,
    @Length(max = 50) String fontColorDark,
    boolean disableWatermark,
    ThemeMode themeMode) {
  /** A colour, or none. */
  private static final Pattern COLOR = Pattern.compile("|#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})");

  /** Checks the fields, then makes the policy of an organization or of the instance. */
  Function<Stamp, LabelPolicy> of(String ownerId) {
    check("POLICY-391dG", "Primary color", primaryColor);
    check("POLICY-502F1", "Background color", backgroundColor);
    check("POLICY-nvw33", "Warn color", warnColor);
    check("POLICY-93mSf", "Font color", fontColor);
    check("POLICY-391dG", "Primary color (dark mode)", primaryColorDark);
    check("POLICY-llsp2", "Background color (dark mode)", backgroundColorDark);
    check("POLICY-2b6sf", "Warn color (dark mode)", warnColorDark);
    check("POLICY-3M0fs", "Font color (dark mode)", fontColorDark);
    return stamp ->
        new LabelPolicy(
            ownerId,
            new Colors(primaryColor, backgroundColor, warnColor, fontColor),
            new Colors(primaryColorDark, backgroundColorDark, warnColorDark, fontColorDark),
            hideLoginNameSuffix,
            disableWatermark,
            themeMode.toModel(),
            stamp);
  }

  private static void check(String id, String name, String color) {
    if (!COLOR.matcher(color).matches()) {
      throw Fault.invalidArgument(id, name + " is no valid Hex color value");
    }
  }
}
