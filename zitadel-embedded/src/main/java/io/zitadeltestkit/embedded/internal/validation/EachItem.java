package io.zitadeltestkit.embedded.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule for every text of a repeated field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface EachItem {
  /** {@return whether duplicates are refused; false by default} */
  boolean unique() default false;

  /** {@return the minimum number of Unicode code points; 0 by default} */
  int min() default 0;

  /** {@return the maximum number of Unicode code points; no limit by default} */
  int max() default Integer.MAX_VALUE;
}
