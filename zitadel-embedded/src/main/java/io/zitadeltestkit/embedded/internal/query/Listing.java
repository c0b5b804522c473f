package io.zitadeltestkit.embedded.internal.query;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list engine: every list of the API consists of a stream of entities, a filter, an order and a
 * page.
 *
 * @param items the elements of the page
 * @param total how many elements match the filter; 0 for a page that is empty, as the real server
 *     counts within the page
 * @param <E> the element
 */
public record Listing<E>(List<E> items, long total) {
  /**
   * Makes a page.
   *
   * @param all the entities
   * @param filter the condition
   * @param ascending the ascending order
   * @param paging the page; null for the default
   */
  public static <E> Listing<E> of(
      Stream<E> all,
      Predicate<? super E> filter,
      Comparator<? super E> ascending,
      @Nullable Paging paging) {
    Paging part = paging == null ? Paging.DEFAULT : paging;
    part.requireAllowed();
    return page(all, filter, ascending, part, part.appliedLimit());
  }

  private static <E> Listing<E> page(
      Stream<E> all,
      Predicate<? super E> filter,
      Comparator<? super E> ascending,
      Paging part,
      long limit) {
    part.requireWithinDatabase();
    List<E> fitting = all.filter(filter).toList();
    Comparator<? super E> order = part.asc() ? ascending : ascending.reversed();
    List<E> page =
        first(fitting, order, part.offset(), limit).stream()
            .skip(part.offset())
            .limit(limit)
            .toList();
    return new Listing<>(page, page.isEmpty() ? 0 : fitting.size());
  }

  /**
   * {@return the elements up to the end of a page, sorted} A page near the start of a long list
   * needs no full sort. Among equal elements the earlier one comes first, as in a stable sort.
   */
  private static <E> List<E> first(
      List<E> all, Comparator<? super E> order, long offset, long limit) {
    if (limit > all.size() / 8 || offset > all.size() / 8) {
      return all.stream().sorted(order).toList();
    }
    int count = Math.toIntExact(offset + limit);
    Comparator<Place<E>> stable =
        Comparator.<Place<E>, E>comparing(Place::element, order).thenComparingInt(Place::at);
    PriorityQueue<Place<E>> lastFirst = new PriorityQueue<>(count + 1, stable.reversed());
    for (int at = 0; at < all.size(); at++) {
      E element = all.get(at);
      Place<E> last = lastFirst.size() < count ? null : lastFirst.peek();
      if (last == null || order.compare(element, last.element()) < 0) {
        lastFirst.add(new Place<>(element, at));
        if (lastFirst.size() > count) {
          lastFirst.remove();
        }
      }
    }
    return lastFirst.stream().sorted(stable).map(Place::element).toList();
  }

  private record Place<E>(E element, int at) {}

  /**
   * Makes a page of a list without a maximum: if the request sets no limit, all elements are
   * returned. The lists of {@code zitadel.object.v2} and of the first generation are like that.
   */
  public static <E> Listing<E> withoutMaximum(
      Stream<E> all,
      Predicate<? super E> filter,
      Comparator<? super E> ascending,
      @Nullable Paging paging) {
    Paging part = paging == null ? Paging.DEFAULT : paging;
    return page(all, filter, ascending, part, part.limit() == 0 ? Long.MAX_VALUE : part.limit());
  }

  /**
   * Makes a page of a list that is sorted and filtered already: only the page is read.
   *
   * @param ascending what exists, in ascending order, found by its place
   * @param paging which part; null for the default
   */
  public static <E> Listing<E> withoutMaximum(List<E> ascending, @Nullable Paging paging) {
    Paging part = paging == null ? Paging.DEFAULT : paging;
    part.requireWithinDatabase();
    int count = ascending.size();
    long limit = part.limit() == 0 ? count : part.limit();
    int from = (int) Math.min(part.offset(), count);
    int to = (int) Math.min(from + limit, count);
    List<E> page =
        IntStream.range(from, to)
            .map(place -> part.asc() ? place : count - 1 - place)
            .mapToObj(ascending::get)
            .toList();
    return new Listing<>(page, page.isEmpty() ? 0 : count);
  }

  /**
   * The same page without what a caller may not see. As on a real server, where this happens after
   * the database has answered, the total still counts it, and the page is not filled up.
   */
  public Listing<E> visible(Predicate<? super E> condition) {
    return new Listing<>(items.stream().filter(condition).toList(), total);
  }

  /** The same page of other elements. */
  public <F> Listing<F> map(Function<? super E, ? extends F> mapping) {
    return new Listing<>(items.stream().<F>map(mapping).toList(), total);
  }
}
