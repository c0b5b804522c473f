package io.zitadeltestkit.embedded.api.user;

/**
 * What a condition says of a user. A condition on what the user has not got is neither true nor
 * false, and neither is its contrary: so does a database compare with what is missing.
 */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It cannot be said. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  private static final Truth[] ALL = values();

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    return ALL[Math.min(ordinal(), other.ordinal())];
  }

  Truth or(Truth other) {
    return ALL[Math.max(ordinal(), other.ordinal())];
  }

  Truth not() {
    return ALL[ALL.length - 1 - ordinal()];
  }
}
