package io.zitadeltestkit.embedded.internal.model.policy;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * The rules for passwords.
 *
 * @param id the organization, or the instance for the default of all others
 * @param minLength the least number of characters
 * @param hasUppercase whether an upper-case letter is needed
 * @param hasLowercase whether a lower-case letter is needed
 * @param hasNumber whether a digit is needed
 * @param hasSymbol whether a character is needed that is neither letter nor digit
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record PasswordComplexityPolicy(
    String id,
    int minLength,
    boolean hasUppercase,
    boolean hasLowercase,
    boolean hasNumber,
    boolean hasSymbol,
    Stamp stamp)
    implements Entity, PasswordComplexityPolicyBuilder.With {
  /** The table. */
  public static final Table<PasswordComplexityPolicy> TABLE =
      Table.of("password_complexity_policies", PasswordComplexityPolicy.class);

  /**
   * Returns the policy of an organization: its own, else the instance's, else the default of a
   * fresh instance.
   */
  public static PasswordComplexityPolicy of(State state, String orgId) {
    InstanceInfo instance = InstanceInfo.of(state);
    return state
        .find(TABLE, orgId)
        .or(() -> state.find(TABLE, instance.id()))
        .orElseGet(
            () ->
                new PasswordComplexityPolicy(
                    instance.id(), 8, true, true, true, true, instance.stamp()));
  }
}
