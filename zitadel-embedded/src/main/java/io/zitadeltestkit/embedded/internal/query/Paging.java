package io.zitadeltestkit.embedded.internal.query;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.EnumValues;
import io.zitadeltestkit.embedded.internal.proto.Unsigned;
import org.jspecify.annotations.Nullable;

/**
 * The page and direction of a list request. Both generations have these fields.
 *
 * @param offset how many elements to skip
 * @param limit how many to return at most; 0 for the default
 * @param asc whether in ascending order; descending by default
 */
public record Paging(
    @Unsigned(bits = 64) long offset, @Unsigned(bits = 32) long limit, boolean asc) {
  /** From the start, with the default limit, descending. */
  public static final Paging DEFAULT = new Paging(0, 0, false);

  /** The default limit. */
  public static final int DEFAULT_LIMIT = 100;

  /** The maximum limit, in lists that have one. */
  private static final int GREATEST_LIMIT = 1000;

  /**
   * Returns the same page in a fixed order: the real server does not sort such a list, so its
   * elements are in creation order.
   */
  public static Paging unsorted(@Nullable Paging paging) {
    return paging == null ? new Paging(0, 0, true) : new Paging(paging.offset, paging.limit, true);
  }

  /**
   * Returns the page with the requested direction if there is a sort column; without one (the first
   * constant of its type) the elements are in creation order.
   */
  public static @Nullable Paging along(Enum<?> column, @Nullable Paging paging) {
    return EnumValues.numberOf(column) == 0 ? unsorted(paging) : paging;
  }

  /** {@return the maximum number of elements in the answer} */
  public long appliedLimit() {
    return limit == 0 ? DEFAULT_LIMIT : limit;
  }

  /** Throws a fault if the limit is larger than lists with a maximum allow. */
  public void requireAllowed() {
    if (limit > GREATEST_LIMIT) {
      throw Fault.invalidArgument("QUERY-4M0fs", "Limit exceeded");
    }
  }

  /** Throws if the offset is too large for PostgreSQL, whose query then fails. */
  void requireWithinDatabase() {
    if (offset == Long.MAX_VALUE) {
      throw QueryFailure.ofOffset();
    }
  }
}
