package io.zitadeltestkit.client.settings;

import io.zitadeltestkit.client.internal.text.Check;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features of an instance: what can be switched on and off in it. Versions of Zitadel differ in
 * the features they know, so they are looked up by the names of Zitadel's API, such as {@code
 * loginDefaultOrg} or {@code permissionCheckV2}.
 *
 * @param flags whether a feature is enabled, by its name; features that the server does not know
 *     are missing
 * @param loginV2Required whether sign-ins use the pages of Login V2, whatever an application asks
 *     for
 * @param loginV2BaseUri the URL of the pages of Login V2, null for Zitadel's own
 */
public record Features(
    Map<String, Boolean> flags, boolean loginV2Required, @Nullable String loginV2BaseUri) {

  /**
   * The features of an instance.
   *
   * @param flags whether a feature is enabled, by its name
   * @param loginV2Required whether sign-ins use the pages of Login V2
   * @param loginV2BaseUri the URL of the pages of Login V2, null for Zitadel's own
   */
  public Features {
    flags = Map.copyOf(flags);
  }

  /**
   * {@return whether the server knows a feature; false also if nobody could find that out}
   *
   * @param name its name in Zitadel's API, such as {@code permissionCheckV2}
   */
  public boolean isKnown(String name) {
    return flags.containsKey(Check.given(name, "name"));
  }

  /**
   * {@return whether a feature is enabled; false for one that the server does not know}
   *
   * @param name its name in Zitadel's API, such as {@code permissionCheckV2}
   */
  public boolean isEnabled(String name) {
    return flags.getOrDefault(Check.given(name, "name"), false);
  }
}
