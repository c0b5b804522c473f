package io.zitadeltestkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which backend is chosen where nobody has chosen. */
final class BackendChoiceTest {
  @Test
  void aContainerIfAnEngineAnswers() {
    BackendChoice.Choice choice = BackendChoice.choose(() -> null, true);

    assertThat(choice.kind()).isEqualTo(BackendKind.CONTAINER);
    assertThat(choice.warning()).isEmpty();
  }

  @Test
  void elseTheEmbeddedServerWithALoudLine() {
    BackendChoice.Choice choice =
        BackendChoice.choose(() -> "no Docker engine answers at x", false);

    assertThat(choice.kind()).isEqualTo(BackendKind.EMBEDDED);
    assertThat(choice.warning())
        .hasValue(
            "No Docker engine answers at x. The tests run against the EMBEDDED server, not a real Zitadel. To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the variable ZITADEL_TESTKIT_BACKEND to container, embedded or external.");
  }

  @Test
  void onCiItFailsInstead() {
    assertThatThrownBy(() -> BackendChoice.choose(() -> "no Docker engine answers at x", true))
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "No backend was pinned, and this is CI, where the toolkit does not fall back to the embedded server by itself: no Docker engine answers at x. To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the variable ZITADEL_TESTKIT_BACKEND to container, embedded or external.");
  }
}
