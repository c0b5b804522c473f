package io.zitadeltestkit.embedded.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number of Unicode code points that a text may have. An absent {@code optional} text is not
 * checked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Length {
  /** {@return the minimum; 0 by default} */
  int min() default 0;

  /** {@return the maximum; no limit by default} */
  int max() default Integer.MAX_VALUE;
}
