package io.zitadeltestkit.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.it.contract.Outcome.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page is compared on machines where some backends can't run, too. */
final class BackendsPageTest {
  private static final String EXTERNAL = "http://localhost:1234";

  private static Outcome kept(String promise) {
    return new Outcome("Tokens", promise, Status.KEPT, "", "");
  }

  private static Outcome refused(String promise, String message) {
    return new Outcome("Tokens", promise, Status.BROKEN, "It failed.\n" + message, "");
  }

  private static Map<Target, List<Outcome>> allRan() {
    Map<Target, List<Outcome>> outcomes = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      outcomes.put(
          target,
          switch (target.backend()) {
            case "embedded" -> List.of(kept("a"), kept("b"), kept("c"));
            case "container" ->
                List.of(refused("a", "no clock"), kept("b"), refused("c", "no faults"));
            default ->
                List.of(
                    refused("a", "not ours"),
                    refused("b", "see " + EXTERNAL),
                    refused("c", "not ours"));
          });
    }
    return outcomes;
  }

  @Test
  void notesAreNumberedInTheOrderOfTheTable() {
    assertThat(new BackendsPage(allRan(), EXTERNAL).text(""))
        .endsWith(
            """
            | **Tokens** | | | | | | |
            | a | yes | yes | refused [1] | refused [1] | refused [2] | refused [2] |
            | b | yes | yes | yes | yes | refused [3] | refused [3] |
            | c | yes | yes | refused [4] | refused [4] | refused [2] | refused [2] |

            [1] `no clock`

            [2] `not ours`

            [3] `see <url>`

            [4] `no faults`
            """);
  }

  @Test
  void backendThatDidNotRunKeepsItsCellsAndNotes() {
    String committed = new BackendsPage(allRan(), EXTERNAL).text("");
    Map<Target, List<Outcome>> outcomes = allRan();
    outcomes.keySet().removeIf(target -> target.backend().equals("container"));

    assertThat(new BackendsPage(outcomes, EXTERNAL).text(committed)).isEqualTo(committed);
  }

  @Test
  void changeOfABackendThatRanIsSeenWhereAnotherDidNotRun() {
    String committed = new BackendsPage(allRan(), EXTERNAL).text("");
    Map<Target, List<Outcome>> outcomes = allRan();
    outcomes.keySet().removeIf(target -> target.backend().equals("container"));
    outcomes.put(Target.EXTERNAL, List.of(kept("a"), kept("b"), refused("c", "not ours")));

    assertThat(new BackendsPage(outcomes, EXTERNAL).text(committed))
        .contains("| a | yes | yes | refused [1] | refused [1] | yes | refused [2] |")
        .contains("| b | yes | yes | yes | yes | yes | refused [3] |");
  }
}
