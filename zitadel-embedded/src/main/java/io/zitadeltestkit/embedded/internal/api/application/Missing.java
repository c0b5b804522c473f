package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.function.Supplier;

/** The refusal of a change to an application that is not there. */
final class Missing {
  private Missing() {}

  static Supplier<Fault> with(String errorId) {
    return () -> Fault.notFound(errorId, "Application doesn't exist");
  }
}
