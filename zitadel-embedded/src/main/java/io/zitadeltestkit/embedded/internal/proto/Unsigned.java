package io.zitadeltestkit.embedded.internal.proto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number is a {@code uint32} or {@code uint64}: a document with a negative or a larger one is
 * refused. A number that does not fit into the component's type becomes the type's maximum.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unsigned {
  /** {@return the number of bits} */
  int bits();
}
