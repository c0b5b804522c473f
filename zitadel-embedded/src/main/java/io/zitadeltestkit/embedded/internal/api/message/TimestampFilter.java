package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.filter.v2.TimestampFilter}.
 *
 * @param timestamp the value to compare with; the beginning of 1970 if absent
 * @param method how to compare
 */
public record TimestampFilter(
    @Nullable Instant timestamp, @DefinedEnum TimestampFilterMethod method) {
  /** Returns whether an instant matches. */
  public boolean matches(Instant actual) {
    int order = actual.compareTo(timestamp == null ? Instant.EPOCH : timestamp);
    return switch (method) {
      case TIMESTAMP_FILTER_METHOD_EQUALS -> order == 0;
      case TIMESTAMP_FILTER_METHOD_AFTER -> order > 0;
      case TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS -> order >= 0;
      case TIMESTAMP_FILTER_METHOD_BEFORE -> order < 0;
      case TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS -> order <= 0;
      case UNRECOGNIZED -> false;
    };
  }

  /** {@code zitadel.filter.v2.TimestampFilterMethod}. */
  public enum TimestampFilterMethod {
    TIMESTAMP_FILTER_METHOD_EQUALS,
    TIMESTAMP_FILTER_METHOD_AFTER,
    TIMESTAMP_FILTER_METHOD_AFTER_OR_EQUALS,
    TIMESTAMP_FILTER_METHOD_BEFORE,
    TIMESTAMP_FILTER_METHOD_BEFORE_OR_EQUALS,
    UNRECOGNIZED
  }
}
