package io.zitadeltestkit.embedded.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstanceLagTest {
  private final Instance instance = new Instance("1", Clock.systemUTC());

  @Test
  void listsAreCurrentByDefault() {
    add(1);

    assertThat(instance.listed()).isSameAs(instance.state());
  }

  @Test
  void listsDoNotSeeAChangeBeforeItsTime() {
    add(1);
    instance.lag(Duration.ofHours(1));
    add(2);

    assertThat(seen()).isEqualTo(1);
    assertThat(instance.state().all(Organization.TABLE)).hasSize(2);
  }

  @Test
  void listsSeeEverythingAgainOnceTheLagIsOff() {
    instance.lag(Duration.ofHours(1));
    add(1);
    instance.lag(Duration.ZERO);

    assertThat(seen()).isEqualTo(1);
  }

  @Test
  void listsOfARandomLagSeeChangesInTheirOrder() {
    instance.lag(Duration.ofNanos(1), Duration.ofMillis(2));
    long before = 0;
    for (int count = 1; count <= 200; count++) {
      add(count);
      assertThat(seen()).isBetween(before, (long) count);
      before = seen();
    }
    Instant deadline = Instant.now().plusSeconds(10);
    while (seen() < 200 && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(seen()).isEqualTo(200);
  }

  private long seen() {
    return instance.listed().all(Organization.TABLE).count();
  }

  private void add(int number) {
    instance.write(
        tx ->
            tx.put(
                Organization.TABLE,
                new Organization(
                    Integer.toString(number), "acme-" + number, true, "", tx.created())));
  }
}
