package io.zitadeltestkit.embedded.internal.proto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A oneof: a group of fields of which at most one may be set. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(OneOf.Groups.class)
public @interface OneOf {
  /** {@return the name of the group, in Go's spelling, as messages print it} */
  String value();

  /** {@return the components that belong to the group; all of the message by default} */
  String[] of() default {};

  /** {@return whether one of them has to be set} */
  boolean required() default false;

  /** Holds the groups of a message that has several. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Groups {
    /** {@return the groups} */
    OneOf[] value();
  }
}
