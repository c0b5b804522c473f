package io.zitadeltestkit.client.internal.rpc;

import static io.zitadeltestkit.client.internal.rpc.FakeRpc.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.error.UnexpectedAnswerException;
import io.zitadeltestkit.client.search.ListQuery;
import io.zitadeltestkit.client.search.Page;
import io.zitadeltestkit.client.search.Selection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
  enum Sort {
    NAME
  }

  static final class Query extends ListQuery<String, Sort, Query> {
    Query() {}

    Query(Selection<String, Sort> selection) {
      super(selection);
    }

    @Override
    protected Query with(Selection<String, Sort> changed) {
      return new Query(changed);
    }
  }

  private final FakeRpc rpc = new FakeRpc();

  private Listing<String, String> listing(Listing.Style style) {
    return new Listing<>(
        rpc,
        "a.Service/List",
        style,
        Wire.sorts("FIELD_"),
        text -> Fields.of("textFilter", text),
        "items",
        item -> item.text("name"));
  }

  @Test
  void queryForEverythingIsAnEmptyRequest() {
    Page<String> page = listing(Listing.Style.QUERIES).page(new Query());

    rpc.sent("a.Service/List", "{}");
    assertThat(page).isEqualTo(new Page<>(List.of(), 0, null));
  }

  @Test
  void asksWithQueries() {
    rpc.answers(
        """
        {"details": {"totalResult": "5", "timestamp": "2026-11-01T12:00:00Z"},
         "items": [{"name": "a"}, {"name": "b"}]}""");

    Page<String> page =
        listing(Listing.Style.QUERIES)
            .page(new Query().where("x", "y").sortedBy(Sort.NAME).offset(2).limit(2).ascending());

    rpc.sent(
        "a.Service/List",
        """
        {"query": {"offset": "2", "limit": 2, "asc": true}, "sortingColumn": "FIELD_NAME",
         "queries": [{"textFilter": "x"}, {"textFilter": "y"}]}""");
    assertThat(page)
        .isEqualTo(new Page<>(List.of("a", "b"), 5, Instant.parse("2026-11-01T12:00:00Z")));
    assertThat(page).containsExactly("a", "b");
  }

  @Test
  void asksWithFilters() {
    rpc.answers("{\"pagination\": {\"totalResult\": \"1\"}, \"items\": [{\"name\": \"a\"}]}");

    Page<String> page =
        listing(Listing.Style.FILTERS)
            .page(Fields.of("ownerId", "1"), new Query().where("x").limit(1));

    rpc.sent(
        "a.Service/List",
        """
        {"ownerId": "1", "pagination": {"limit": 1}, "filters": [{"textFilter": "x"}]}""");
    assertThat(page).isEqualTo(new Page<>(List.of("a"), 1, null));
  }

  @Test
  void furtherPagesAreRequestedOnlyWhenNeeded() {
    rpc.answers(
            "{\"details\": {\"totalResult\": \"5\"}, \"items\": [{\"name\": \"a\"}, {\"name\":"
                + " \"b\"}]}")
        .answers(
            "{\"details\": {\"totalResult\": \"5\"}, \"items\": [{\"name\": \"c\"}, {\"name\":"
                + " \"d\"}]}");
    Listing<String, String> listing = listing(Listing.Style.QUERIES);

    List<String> names = listing.stream(Fields.empty(), new Query().limit(2)).limit(3).toList();

    assertThat(names).containsExactly("a", "b", "c");
    assertThat(rpc.requests())
        .containsExactly(
            tree("{\"query\": {\"limit\": 2}}"),
            tree("{\"query\": {\"offset\": \"2\", \"limit\": 2}}"));
  }

  @Test
  void emptyPageInTheMiddleDoesNotEndTheStream() {
    rpc.answers("{\"details\": {\"totalResult\": \"250\"}, \"items\": [{\"name\": \"a\"}]}")
        .answers("{\"details\": {\"totalResult\": \"250\"}}")
        .answers("{\"details\": {\"totalResult\": \"250\"}, \"items\": [{\"name\": \"z\"}]}");

    assertThat(listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query()))
        .containsExactly("a", "z");
    assertThat(rpc.requests())
        .containsExactly(
            tree("{\"query\": {\"limit\": 100}}"),
            tree("{\"query\": {\"offset\": \"100\", \"limit\": 100}}"),
            tree("{\"query\": {\"offset\": \"200\", \"limit\": 100}}"));
  }

  @Test
  void samePageForEverEndsTheStream() {
    String page =
        "{\"details\": {\"totalResult\": \"9999999999\"}, \"items\": [{\"name\": \"a\"}]}";
    for (int i = 0; i < 10; i++) {
      rpc.answers(page);
    }

    assertThatThrownBy(
            () -> listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query()).toList())
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessage(
            "The list of a.Service/List does not end: it gave 3 times the same page, and says that there are more. Is this host a Zitadel of version 4?");
    assertThat(rpc.requests()).hasSize(3);
  }

  @Test
  void twoPagesInTurnForEverEndTheStream() {
    String page =
        "{\"details\": {\"totalResult\": \"9999999999\"}, \"items\": [{\"name\": \"%s\"}]}";
    for (int i = 0; i < 30; i++) {
      rpc.answers(page.formatted(i % 2 == 0 ? "a" : "b"));
    }

    assertThatThrownBy(
            () -> listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query()).toList())
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessage(
            "The list of a.Service/List does not end: it gave 10 times the same page, and says that there are more. Is this host a Zitadel of version 4?");
    assertThat(rpc.requests()).hasSize(19);
  }

  @Test
  void emptyPagesForEverEndTheStream() {
    for (int i = 0; i < 1_001; i++) {
      rpc.answers("{\"details\": {\"totalResult\": \"9223372036854775807\"}}");
    }

    assertThatThrownBy(
            () -> listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query()).toList())
        .isInstanceOf(UnexpectedAnswerException.class)
        .hasMessageStartingWith(
            "The list of a.Service/List does not end: it gave 1000 empty pages");
  }

  @Test
  void itemCreatedMeanwhileMayRepeatAPage() {
    String page = "{\"details\": {\"totalResult\": \"%d\"}, \"items\": [{\"name\": \"%s\"}]}";
    rpc.answers(page.formatted(2, "a"))
        .answers(page.formatted(3, "a"))
        .answers(page.formatted(3, "b"));

    assertThat(listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query().limit(1)))
        .containsExactly("a", "a", "b");
  }

  @Test
  void streamEndsWithTheList() {
    rpc.answers("{\"details\": {\"totalResult\": \"1\"}, \"items\": [{\"name\": \"a\"}]}");

    assertThat(listing(Listing.Style.QUERIES).stream(Fields.empty(), new Query()))
        .containsExactly("a");
    assertThat(rpc.requests()).hasSize(1);
  }
}
