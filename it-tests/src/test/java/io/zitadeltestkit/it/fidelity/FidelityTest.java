package io.zitadeltestkit.it.fidelity;

import org.junit.jupiter.api.Nested;

/** The embedded server gives the answers that a real one of the same version gave. */
final class FidelityTest {
  @Nested
  class AsV413 extends Fidelity {
    AsV413() {
      super(Played.V4_13);
    }
  }

  @Nested
  class AsV416 extends Fidelity {
    AsV416() {
      super(Played.V4_16);
    }
  }
}
