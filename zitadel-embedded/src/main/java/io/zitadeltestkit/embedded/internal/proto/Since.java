package io.zitadeltestkit.embedded.internal.proto;

import io.zitadeltestkit.embedded.internal.version.Difference;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constant of an enumeration that earlier releases do not know. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Since {
  /** {@return what brought it} */
  Difference value();
}
