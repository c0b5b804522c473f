package io.zitadeltestkit.embedded.internal.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bounds of what is kept. */
final class RecentTest {
  private final Recent<String> recent = new Recent<>(3, 10, String::length);

  @Test
  void oldestGoesIfThereAreTooMany() {
    for (String text : new String[] {"a", "b", "c", "d"}) {
      recent.add(text);
    }

    assertThat(recent.all()).containsExactly("b", "c", "d");
    assertThat(recent.last()).contains("d");
    assertThat(recent.count()).isEqualTo(3);
  }

  @Test
  void oldestGoIfThereAreTooManyCharacters() {
    recent.add("aaaa");
    recent.add("bbbb");
    recent.add("cccc");

    assertThat(recent.all()).containsExactly("bbbb", "cccc");
  }

  @Test
  void whatIsTooLongForAllIsNotKept() {
    recent.add("a");
    recent.add("x".repeat(11));

    assertThat(recent.all()).isEmpty();
    assertThat(recent.last()).isEmpty();
    recent.add("b".repeat(10));
    assertThat(recent.count()).isEqualTo(1);
  }

  @Test
  void whatIsForgottenMakesRoom() {
    recent.add("aaaa");
    recent.add("bbbb");

    recent.removeIf(text -> text.startsWith("a"));
    recent.add("cccccc");

    assertThat(recent.all()).containsExactly("bbbb", "cccccc");
  }
}
