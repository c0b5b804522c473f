package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * Where people find terms, help and support.
 *
 * @param id the organization, or the instance for the default of all others
 * @param tosLink terms of service
 * @param privacyLink privacy policy
 * @param helpLink help
 * @param supportEmail address of the support
 * @param docsLink documentation
 * @param customLink any other page
 * @param customLinkText what that page is called
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record PrivacyPolicy(
    String id,
    String tosLink,
    String privacyLink,
    String helpLink,
    String supportEmail,
    String docsLink,
    String customLink,
    String customLinkText,
    Stamp stamp)
    implements Entity, PrivacyPolicyBuilder.With {
  /** The table. */
  public static final Table<PrivacyPolicy> TABLE =
      Table.of("privacy_policies", PrivacyPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static PrivacyPolicy of(State state, String orgId) {
    return Policies.find(state, TABLE, orgId)
        .orElseGet(
            () -> {
              InstanceInfo instance = InstanceInfo.of(state);
              return new PrivacyPolicy(
                  instance.id(),
                  "",
                  "",
                  "",
                  "",
                  "https://zitadel.com/docs",
                  "",
                  "",
                  instance.stamp());
            });
  }
}
