package io.zitadeltestkit.embedded.http;

import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;

/** The refusal of what a real server does and this one does not. */
final class Unimplemented {
  private Unimplemented() {}

  static Fault of(String method) {
    return Fault.plain(
        Code.UNIMPLEMENTED,
        method
            + " is not implemented by the embedded server; the container and external backends, which are real"
            + " Zitadels, have it");
  }
}
