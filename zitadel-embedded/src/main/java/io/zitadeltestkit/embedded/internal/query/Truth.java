package io.zitadeltestkit.embedded.internal.query;

/**
 * The result of a condition. A condition on a value that the element does not have is neither true
 * nor false, and neither is its contrary: so does a database compare with what is missing.
 */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It cannot be said. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  private static final Truth[] ALL = values();

  /** Of what can be said. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Both must hold. */
  public Truth and(Truth other) {
    return ALL[Math.min(ordinal(), other.ordinal())];
  }

  /** One is enough. */
  public Truth or(Truth other) {
    return ALL[Math.max(ordinal(), other.ordinal())];
  }

  /** The contrary. */
  public Truth not() {
    return ALL[ALL.length - 1 - ordinal()];
  }
}
