package io.zitadeltestkit.embedded.internal.api;

import io.zitadeltestkit.embedded.internal.operation.Service;

/** A service of the API: declares its table. */
public interface Api {
  /** Returns the table. */
  Service service();
}
