package io.zitadeltestkit.embedded.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The duration must not be negative and not be longer than a number of seconds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AtMostSeconds {
  /** {@return the number of seconds} */
  long value();
}
