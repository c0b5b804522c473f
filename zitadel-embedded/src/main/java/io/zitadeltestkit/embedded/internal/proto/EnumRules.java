package io.zitadeltestkit.embedded.internal.proto;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** The rules of enumerations. */
final class EnumRules {
  private EnumRules() {}

  /** {@return what is wrong with a value of a field, or of a field's list} */
  static @Nullable String problemOf(RecordComponent component, Enum<?> constant) {
    if (component.isAnnotationPresent(NotDefault.class) && EnumValues.numberOf(constant) == 0) {
      return "value must not be in list [" + constant.name() + "]";
    }
    return component.isAnnotationPresent(DefinedEnum.class)
            && constant.name().equals(EnumValues.UNRECOGNIZED)
        ? "value must be one of the defined enum values"
        : null;
  }
}
