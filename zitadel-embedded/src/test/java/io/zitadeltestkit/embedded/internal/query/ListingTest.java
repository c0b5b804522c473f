package io.zitadeltestkit.embedded.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page of what is sorted already is that of a list that is sorted for it. */
final class ListingTest {
  private static void assertSame(List<Integer> ascending, @Nullable Paging paging) {
    assertThat(Listing.withoutMaximum(ascending, paging))
        .as("%s of %s", paging, ascending)
        .isEqualTo(
            Listing.withoutMaximum(
                ascending.stream(), element -> true, Comparator.<Integer>naturalOrder(), paging));
  }

  @Test
  void eachPageOfASortedListIsThatOfASortedStream() {
    for (int size : new int[] {0, 1, 2, 7, 40}) {
      List<Integer> ascending = IntStream.range(0, size).boxed().toList();
      assertSame(ascending, null);
      for (long offset : new long[] {0, 1, size / 2, size, size + 1, Long.MAX_VALUE - 1}) {
        for (long limit : new long[] {0, 1, 3, size, size + 1, 0xffff_ffffL}) {
          assertSame(ascending, new Paging(offset, limit, true));
          assertSame(ascending, new Paging(offset, limit, false));
        }
      }
    }
  }
}
