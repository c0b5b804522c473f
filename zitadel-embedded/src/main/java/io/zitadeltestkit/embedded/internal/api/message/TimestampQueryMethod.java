package io.zitadeltestkit.embedded.internal.api.message;

import java.time.Instant;

/** {@code zitadel.v1.TimestampQueryMethod}. */
public enum TimestampQueryMethod {
  TIMESTAMP_QUERY_METHOD_EQUALS,
  TIMESTAMP_QUERY_METHOD_GREATER,
  TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS,
  TIMESTAMP_QUERY_METHOD_LESS,
  TIMESTAMP_QUERY_METHOD_LESS_OR_EQUALS,
  UNRECOGNIZED;

  /** Returns whether the actual time matches. */
  public boolean matches(Instant actual, Instant wanted) {
    int order = actual.compareTo(wanted);
    return switch (this) {
      case TIMESTAMP_QUERY_METHOD_EQUALS -> order == 0;
      case TIMESTAMP_QUERY_METHOD_GREATER -> order > 0;
      case TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS -> order >= 0;
      case TIMESTAMP_QUERY_METHOD_LESS -> order < 0;
      case TIMESTAMP_QUERY_METHOD_LESS_OR_EQUALS -> order <= 0;
      case UNRECOGNIZED -> false;
    };
  }
}
