package io.zitadeltestkit.embedded.internal.operation;

/** A service of the API: declares its table. */
public interface Api {
  /** {@return the table} */
  Service service();
}
