package io.zitadeltestkit.embedded.internal.validation;

import io.zitadeltestkit.embedded.internal.proto.EnumValues;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** The rules of enumerations. */
final class EnumRules {
  private EnumRules() {}

  /** {@return the problem with a value of a field} */
  static @Nullable String problemOf(RecordComponent component, Enum<?> constant) {
    return problemOf(component, constant, constant.name());
  }

  /** Returns the problem with a value of a field's list; a default value is shown as its number. */
  static @Nullable String problemOfItem(RecordComponent component, Enum<?> constant) {
    return problemOf(component, constant, "0");
  }

  private static @Nullable String problemOf(
      RecordComponent component, Enum<?> constant, String shown) {
    if (component.isAnnotationPresent(NotDefault.class) && EnumValues.numberOf(constant) == 0) {
      return "value must not be in list [" + shown + "]";
    }
    return component.isAnnotationPresent(DefinedEnum.class)
            && constant.name().equals(EnumValues.UNRECOGNIZED)
        ? "value must be one of the defined enum values"
        : null;
  }
}
