package io.zitadeltestkit.client.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.client.user.UserSort;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListQueryTest {

  @Test
  void changesCopies() {
    UserQuery all = UserQuery.all();
    UserQuery narrowed =
        all.where(UserFilter.ids("1"))
            .where(UserFilter.username("bot"))
            .sortedBy(UserSort.USERNAME)
            .offset(10)
            .limit(5)
            .ascending();

    assertThat(all.selection()).isEqualTo(new Selection<>(List.of(), null, 0, 0, false));
    assertThat(narrowed.selection())
        .isEqualTo(
            new Selection<>(
                List.of(UserFilter.ids("1"), UserFilter.username("bot")),
                UserSort.USERNAME,
                10,
                5,
                true));
    assertThat(narrowed.descending().selection().ascending()).isFalse();
  }

  @Test
  void toStringShowsFiltersOrderAndPage() {
    assertThat(UserQuery.in("1").limit(2))
        .hasToString(
            "UserQuery: Selection[filters=[{organizationIdQuery={organizationId=1}}], sort=null,"
                + " offset=0, limit=2, ascending=false]");
  }

  @Test
  void refusesPagesThatDoNotExist() {
    assertThatThrownBy(() -> UserQuery.all().offset(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offset must not be negative, but was -1");
    assertThatThrownBy(() -> UserQuery.all().limit(-5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be at least 1, but was -5");
    assertThatThrownBy(() -> UserQuery.all().limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be at least 1, but was 0");
  }

  @Test
  void refusesNoFilter() {
    assertThatThrownBy(() -> UserQuery.all().where())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("filters must not be empty");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullFilters() {
    assertThatThrownBy(() -> UserQuery.all().where(UserFilter.ids("1"), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Each of filters must not be null");
  }

  @Test
  void pagesAreImmutable() {
    Page<String> page = new Page<>(List.of("a"), 1, null);

    assertThat(page.isEmpty()).isFalse();
    assertThatThrownBy(() -> page.items().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
