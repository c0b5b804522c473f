package io.zitadeltestkit.embedded.internal.proto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number must lie in a range, both ends included. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Between {
  /** {@return the least number} */
  long min();

  /** {@return the greatest number} */
  long max();
}
