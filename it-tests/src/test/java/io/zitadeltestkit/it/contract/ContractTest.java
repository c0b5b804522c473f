package io.zitadeltestkit.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.it.container.RequiresDocker;
import io.zitadeltestkit.it.contract.Outcome.Promise;
import io.zitadeltestkit.it.contract.Outcome.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same classes, untouched, on every backend; and the table of what each can do. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
final class ContractTest {
  private static final Map<Target, List<Outcome>> OUTCOMES = new EnumMap<>(Target.class);

  @TempDir private static Path folder;
  private static ExternalServer external;

  @BeforeAll
  static void startSomebodysServer() throws IOException {
    external = ExternalServer.start(folder);
  }

  @AfterAll
  static void stopIt() throws Exception {
    external.close();
  }

  private static Stream<DynamicNode> promises(Target target, Map<String, String> variables)
      throws IOException, InterruptedException {
    List<Outcome> outcomes = ContractRun.on(target, variables, folder);
    OUTCOMES.put(target, outcomes);
    Map<String, List<Outcome>> byTopic =
        outcomes.stream()
            .collect(Collectors.groupingBy(Outcome::topic, TreeMap::new, Collectors.toList()));
    return byTopic.entrySet().stream()
        .map(
            topic ->
                DynamicContainer.dynamicContainer(
                    topic.getKey(), topic.getValue().stream().map(it -> check(target, it))));
  }

  private static DynamicTest check(Target target, Outcome outcome) {
    Optional<String> refusal = Refusals.of(target, outcome, external.url());
    return DynamicTest.dynamicTest(
        outcome.promise() + (refusal.isPresent() ? " (refused)" : ""),
        () -> {
          if (refusal.isPresent()) {
            assertThat(outcome.messages().lines()).contains(refusal.get());
          } else if (outcome.status() == Status.BROKEN) {
            throw new AssertionError("On " + target.column() + ": " + outcome.stackTrace());
          }
        });
  }

  /** A suite that would flake where lists lag a little flakes here, where they lag a lot. */
  @Nested
  @Order(1)
  class EmbeddedWithLag {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      List<Outcome> outcomes =
          ContractRun.on(
              Target.EMBEDDED_4_16,
              Map.of("ZITADEL_TESTKIT_LAG", "300ms"),
              Files.createDirectory(folder.resolve("lag")));
      return outcomes.stream().map(outcome -> check(Target.EMBEDDED_4_16, outcome));
    }
  }

  @Nested
  @Order(1)
  class Embedded413 {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.EMBEDDED_4_13, Map.of());
    }
  }

  @Nested
  @Order(1)
  class Embedded416 {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.EMBEDDED_4_16, Map.of());
    }
  }

  @Nested
  @Order(1)
  @RequiresDocker
  class Container413 {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.CONTAINER_4_13, Map.of());
    }
  }

  @Nested
  @Order(1)
  @RequiresDocker
  class Container416 {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.CONTAINER_4_16, Map.of());
    }
  }

  @Nested
  @Order(1)
  class External {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.EXTERNAL, external.withToken());
    }
  }

  @Nested
  @Order(1)
  class ExternalWithSystemKey {
    @TestFactory
    Stream<DynamicNode> promises() throws Exception {
      return ContractTest.promises(Target.EXTERNAL_WITH_SYSTEM_KEY, external.withSystemKey());
    }
  }

  @Nested
  @Order(2)
  class Afterwards {
    @Test
    void everyBackendWasAskedTheSame() {
      List<Promise> asked = asked(OUTCOMES.getOrDefault(Target.EMBEDDED_4_16, List.of()));
      assertThat(asked).hasSizeGreaterThan(40);
      assertThat(OUTCOMES)
          .containsKeys(Target.EMBEDDED_4_13, Target.EXTERNAL, Target.EXTERNAL_WITH_SYSTEM_KEY);
      assertThat(OUTCOMES.values()).allSatisfy(each -> assertThat(asked(each)).isEqualTo(asked));
    }

    private static List<Promise> asked(List<Outcome> outcomes) {
      return outcomes.stream().map(Outcome::asked).distinct().sorted().toList();
    }

    @Test
    void nothingIsLeftOnSomebodysServer() throws InterruptedException {
      assertThat(external.leftBehind()).isEmpty();
    }

    @Test
    void thePageSaysWhatTheRunHasShown() throws IOException {
      new BackendsPage(OUTCOMES, external.url()).check();
    }
  }
}
