package io.zitadeltestkit.embedded.internal.proto;

/** An enum whose numbers differ from its order. */
public interface Numbered {
  /** {@return the number of the constant} */
  int number();
}
