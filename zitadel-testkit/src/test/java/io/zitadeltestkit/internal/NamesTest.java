package io.zitadeltestkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Names are unique, and contain the toolkit's prefix and the time. */
final class NamesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

  @Test
  void nameContainsItsTime() {
    String name = Names.of("InvoiceSyncTest", NOW);

    assertThat(name).matches("ztk-[0-9a-z]{6}-[0-9a-z]{8}-InvoiceSyncTest");
    assertThat(Names.madeAt(name)).hasValue(NOW);
    assertThat(Names.of("InvoiceSyncTest", NOW)).isNotEqualTo(name);
  }

  @Test
  void labelsAreShortenedAndCleaned() {
    assertThat(Names.of("x".repeat(300), NOW)).hasSizeLessThan(100);
    assertThat(Names.of("a b/c", NOW)).endsWith("-a-b-c");
  }

  @Test
  void otherNamesAreNotRecognized() {
    assertThat(Names.madeAt("acme")).isEmpty();
    assertThat(Names.madeAt("ztk-something-else")).isEmpty();
    assertThat(Names.madeAt("my-ztk-toz706-wcgnjszy-x")).isEmpty();
  }
}
