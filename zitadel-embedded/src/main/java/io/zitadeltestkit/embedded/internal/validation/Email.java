package io.zitadeltestkit.embedded.internal.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be an e-mail address. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Email {
  /** {@return whether it may be empty instead; false by default} */
  boolean orEmpty() default false;
}
