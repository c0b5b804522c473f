package io.zitadeltestkit.embedded.internal.secret;

/** The keys by which receivers verify calls of the server. */
public final class SigningSecrets {
  private static final int LENGTH = 36;
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private SigningSecrets() {}

  /** {@return a new key} */
  public static String create() {
    return Hashes.randomText(LENGTH, ALPHABET);
  }
}
