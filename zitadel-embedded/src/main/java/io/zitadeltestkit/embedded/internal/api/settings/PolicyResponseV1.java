package io.zitadeltestkit.embedded.internal.api.settings;

/**
 * A policy.
 *
 * @param policy the policy
 * @param isDefault whether it is the instance's; said twice by some calls, and only in the policy
 *     by others
 * @param <V> the policy's message
 */
public record PolicyResponseV1<V>(V policy, boolean isDefault) {
  /** The answer of a call that says it in the policy alone. */
  static <V> PolicyResponseV1<V> of(V policy) {
    return new PolicyResponseV1<>(policy, false);
  }
}
