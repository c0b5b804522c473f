package io.zitadeltestkit.embedded.internal.proto;

/** An enumeration whose numbers are not those of its order. */
public interface Numbered {
  /** {@return the number of the constant} */
  int number();
}
