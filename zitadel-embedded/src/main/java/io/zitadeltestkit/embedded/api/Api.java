package io.zitadeltestkit.embedded.api;

import io.zitadeltestkit.embedded.operation.Service;

/** A service of the API: declares its table. */
public interface Api {
  /** Returns the table. */
  Service service();
}
