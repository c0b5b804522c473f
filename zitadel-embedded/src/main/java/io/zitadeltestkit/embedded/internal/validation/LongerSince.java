package io.zitadeltestkit.embedded.internal.validation;

import io.zitadeltestkit.embedded.internal.version.Difference;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The maximum {@link Length} of a text from some release on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface LongerSince {
  /** {@return the difference that introduced it} */
  Difference value();

  /** {@return the maximum number of code points} */
  int max();
}
