package io.zitadeltestkit.embedded.internal.api.settings;

/**
 * A policy.
 *
 * @param policy the policy
 * @param isDefault whether it is the instance's; some calls repeat it, others have it only in the
 *     policy
 * @param <V> the policy's message
 */
public record PolicyResponseV1<V>(V policy, boolean isDefault) {
  /** The answer of a call that has it only in the policy. */
  static <V> PolicyResponseV1<V> of(V policy) {
    return new PolicyResponseV1<>(policy, false);
  }
}
