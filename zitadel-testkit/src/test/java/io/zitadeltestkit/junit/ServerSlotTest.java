package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zitadeltestkit.backend.BackendException;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.backend.ZitadelBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A server that does not start, for several tests at once. */
final class ServerSlotTest {
  private final AtomicInteger starts = new AtomicInteger();

  private RunningZitadel start() {
    starts.incrementAndGet();
    throw new BackendException("There is no Zitadel. Start one.");
  }

  @Test
  void eachThreadGetsAFailureOfItsOwnAndTheStartIsNotRepeated() throws Exception {
    ZitadelBackend backend = this::start;
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Throwable>> answers = new ArrayList<>();
    Set<Throwable> failures = Collections.newSetFromMap(new IdentityHashMap<>());
    try (ServerSlot slot = new ServerSlot(() -> backend)) {
      for (int i = 0; i < threads; i++) {
        answers.add(
            pool.submit(
                () -> {
                  together.await();
                  return catchThrowable(slot::get);
                }));
      }
      for (Future<Throwable> answer : answers) {
        assertThat(answer.get())
            .isExactlyInstanceOf(BackendException.class)
            .hasMessage("There is no Zitadel. Start one.");
        failures.add(answer.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(failures).hasSize(threads);
    assertThat(starts).hasValue(1);
  }
}
