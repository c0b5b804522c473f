package io.zitadeltestkit.embedded.internal.proto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule for every text of a repeated field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface EachItem {
  /** {@return whether a text may occur once only; no unless said} */
  boolean unique() default false;

  /** {@return the least number of Unicode code points; 0 unless said} */
  int min() default 0;

  /** {@return the greatest number of Unicode code points; no limit unless said} */
  int max() default Integer.MAX_VALUE;
}
