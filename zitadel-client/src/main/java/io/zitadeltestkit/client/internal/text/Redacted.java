package io.zitadeltestkit.client.internal.text;

import org.jspecify.annotations.Nullable;

/** Replaces secrets in {@code toString}. */
public final class Redacted {
  private Redacted() {}

  /**
   * Shows only whether there is a secret.
   *
   * @param secret the secret
   * @return {@code [redacted]}, or {@code null}
   */
  public static String of(@Nullable Object secret) {
    return secret == null ? "null" : "[redacted]";
  }
}
