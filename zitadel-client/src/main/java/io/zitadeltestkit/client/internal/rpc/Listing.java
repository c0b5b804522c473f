package io.zitadeltestkit.client.internal.rpc;

import io.zitadeltestkit.client.error.ApiError;
import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Page;
import io.zitadeltestkit.client.search.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list call of one service: how to make its request and read its answer.
 *
 * @param rpc the way to the server
 * @param method service and method
 * @param style which of Zitadel's two forms of list requests it uses
 * @param sort the wire's name of a sort column
 * @param filter writes one filter
 * @param items the name of the list in the answer
 * @param item reads one item
 * @param <F> the filters
 * @param <T> the type of an item
 */
public record Listing<F, T>(
    Rpc rpc,
    String method,
    Style style,
    Function<Enum<?>, String> sort,
    Function<F, Fields> filter,
    String items,
    Function<Answer, T> item) {

  /** The default page size of a stream: Zitadel's own default. */
  private static final int DEFAULT_LIMIT = 100;

  /**
   * After this many identical pages the list is assumed to be endless. Two can be a coincidence:
   * with one item per page, an item created meanwhile shifts the others by a page.
   */
  private static final int MAX_EQUAL_PAGES = 3;

  /** The same, with other pages between. */
  private static final int MAX_TIMES_SEEN = 10;

  /** So many pages in a row of which nothing may be seen come from a server that never ends. */
  private static final int MAX_EMPTY_PAGES = 1_000;

  /** Zitadel's two forms of list requests. */
  public enum Style {
    /** {@code query} and {@code queries}, answered with {@code details}. */
    QUERIES("query", "queries", "details"),
    /** {@code pagination} and {@code filters}, answered with {@code pagination}. */
    FILTERS("pagination", "filters", "pagination");

    private final String paging;
    private final String filters;
    private final String summary;

    Style(String paging, String filters, String summary) {
      this.paging = paging;
      this.filters = filters;
      this.summary = summary;
    }
  }

  /**
   * Requests one page.
   *
   * @param query filters, order and page
   * @return the page
   */
  public Page<T> page(ListQuery<F, ?, ?> query) {
    return page(Fields.empty(), query);
  }

  /**
   * Requests one page of the items that belong to an owner.
   *
   * @param owner the fields that name the owner
   * @param query filters, order and page
   * @return the page
   */
  public Page<T> page(Fields owner, ListQuery<F, ?, ?> query) {
    Selection<F, ?> selection = Check.given(query, "query").selection();
    return page(owner, selection, selection.offset(), selection.limit());
  }

  /**
   * Streams the items of all pages, requesting each when it is needed.
   *
   * @param owner the fields that name the owner
   * @param query filters, order and page; its limit is the page size
   * @return the items
   */
  public Stream<T> stream(Fields owner, ListQuery<F, ?, ?> query) {
    return StreamSupport.stream(
        new Pages(owner, Check.given(query, "query").selection()), /* parallel= */ false);
  }

  private Page<T> page(Fields owner, Selection<F, ?> selection, long offset, int limit) {
    Fields paging =
        Fields.of("offset", offset == 0 ? null : offset)
            .with("limit", limit == 0 ? null : limit)
            .with("asc", selection.ascending() ? true : null);
    Enum<?> sortedBy = selection.sort();
    List<Fields> filters = selection.filters().stream().map(filter).toList();
    Fields request =
        owner
            .with(style.paging, paging.isEmpty() ? null : paging)
            .with("sortingColumn", sortedBy == null ? null : sort.apply(sortedBy))
            .with(style.filters, filters.isEmpty() ? null : filters);
    Answer answer = Answer.to(rpc, method, request);
    Answer summary = answer.object(style.summary);
    return new Page<>(
        answer.list(items, item),
        summary.number("totalResult"),
        summary.optionalInstant("timestamp"));
  }

  /**
   * The offset grows by the size of a page, not by the number of items: Zitadel counts before it
   * drops items that the caller may not see, so a page in the middle can be short.
   */
  private final class Pages extends Spliterators.AbstractSpliterator<T> {
    private final Fields owner;
    private final Selection<F, ?> selection;
    private final int limit;
    private long offset;
    private @Nullable Page<T> page;
    private int next;
    private int equal = 1;
    private int empty;
    private final Map<Integer, Integer> timesSeen = new HashMap<>();

    Pages(Fields owner, Selection<F, ?> selection) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.owner = owner;
      this.selection = selection;
      this.limit = selection.limit() == 0 ? DEFAULT_LIMIT : selection.limit();
      this.offset = selection.offset();
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      Page<T> current = page;
      while (current == null || next >= current.items().size()) {
        if (current != null && offset >= current.total()) {
          return false;
        }
        Page<T> following = page(owner, selection, offset, limit);
        refuseEndless(current, following);
        current = following;
        page = current;
        next = 0;
        offset += limit;
      }
      action.accept(current.items().get(next++));
      return true;
    }

    private void refuseEndless(@Nullable Page<T> before, Page<T> now) {
      empty = now.isEmpty() ? empty + 1 : 0;
      boolean same = before != null && !now.isEmpty() && before.items().equals(now.items());
      equal = same ? equal + 1 : 1;
      int seen = now.isEmpty() ? 0 : timesSeen.merge(now.items().hashCode(), 1, Integer::sum);
      if (equal >= MAX_EQUAL_PAGES || seen >= MAX_TIMES_SEEN || empty >= MAX_EMPTY_PAGES) {
        throw new UnexpectedAnswerException(
            "The list of %s does not end: it gave %s, and says that there are more. Is this host a Zitadel of version 4?"
                .formatted(
                    method,
                    empty > 0
                        ? empty + " empty pages in a row"
                        : Math.max(equal, seen) + " times the same page"),
            new ApiError(method, 200, "unknown", null, ""));
      }
    }
  }
}
