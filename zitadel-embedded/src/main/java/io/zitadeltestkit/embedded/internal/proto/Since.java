package io.zitadeltestkit.embedded.internal.proto;

import io.zitadeltestkit.embedded.internal.version.Difference;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An enum constant that earlier releases don't know. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Since {
  /** {@return the difference that introduced it} */
  Difference value();
}
