package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.fault.Fault;

/**
 * A check that failed. Unlike a fault it does not undo the change under way: that a check failed is
 * counted.
 */
final class FailedCheck extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  FailedCheck(Fault fault) {
    super(fault.getMessage(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
