package io.zitadeltestkit.embedded.internal.query;

/**
 * The result of a condition, in three-valued logic like SQL: a condition on a missing value is
 * neither true nor false, and neither is its negation.
 */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It is unknown. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  /** {@return true or false} */
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

  /** The negation. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
