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

  /** Of what can be said. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Both must hold. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** One is enough. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The contrary. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
