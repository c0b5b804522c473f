package io.zitadeltestkit.embedded.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number of elements that a repeated field or map may have. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Items {
  /** {@return the minimum; 0 by default} */
  int min() default 0;

  /** {@return the maximum; no limit by default} */
  int max() default Integer.MAX_VALUE;
}
