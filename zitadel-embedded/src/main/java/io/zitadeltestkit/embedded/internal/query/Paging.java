package io.zitadeltestkit.embedded.internal.query;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.EnumValues;
import io.zitadeltestkit.embedded.internal.proto.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, in which direction. Both generations of list requests have these
 * fields.
 *
 * @param offset how many elements to skip
 * @param limit how many to return at most; 0 for the default
 * @param asc whether in ascending order; descending unless said
 */
public record Paging(
    @Unsigned(bits = 64) long offset, @Unsigned(bits = 32) long limit, boolean asc) {
  /** From the start, as many as the default allows, descending. */
  public static final Paging DEFAULT = new Paging(0, 0, false);

  /** How many elements a list has where the request sets no limit. */
  public static final int DEFAULT_LIMIT = 100;

  /** How many elements a request may ask for, in the lists that have a limit. */
  public static final int GREATEST_LIMIT = 1000;

  /**
   * Returns the same part of an order that the request has no say in: the real server sorts such a
   * list by nothing, so its elements stand as they were made.
   */
  public static Paging unsorted(@Nullable Paging paging) {
    return paging == null ? new Paging(0, 0, true) : new Paging(paging.offset, paging.limit, true);
  }

  /**
   * Returns the part of an order that the request has a say in if it names a column: without one,
   * which is the first constant of its type, the elements stand as they were made.
   */
  public static @Nullable Paging along(Enum<?> column, @Nullable Paging paging) {
    return EnumValues.numberOf(column) == 0 ? unsorted(paging) : paging;
  }

  /** {@return how many elements the answer has at most} */
  public long appliedLimit() {
    return limit == 0 ? DEFAULT_LIMIT : limit;
  }

  /** Ends with a fault if the offset is greater than a database takes, which fails over it. */
  void requireWithinDatabase() {
    if (offset == Long.MAX_VALUE) {
      throw Fault.of(Code.INTERNAL, "", "An internal error occurred");
    }
  }
}
