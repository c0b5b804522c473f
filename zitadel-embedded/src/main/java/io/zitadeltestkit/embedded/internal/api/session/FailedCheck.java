package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.fault.Fault;

/**
 * A failed check. Unlike a fault it does not roll back the transaction, since the failure has to be
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
