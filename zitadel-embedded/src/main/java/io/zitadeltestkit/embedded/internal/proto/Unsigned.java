package io.zitadeltestkit.embedded.internal.proto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number is a {@code uint32} or {@code uint64}: a document with a negative or a greater one is
 * no such message. What the component's own type can't hold becomes the greatest that it can.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unsigned {
  /** {@return the number of bits} */
  int bits();
}
