package io.zitadeltestkit.embedded.internal.api.user.view;

import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.model.user.Gender;
import org.jspecify.annotations.Nullable;

/** Translates genders between the messages of both generations and the model. */
public final class Genders {
  private static final String PREFIX = "GENDER_";

  private Genders() {}

  /** {@return the gender of a message's constant; unspecified if it is absent or unknown} */
  public static Gender of(@Nullable Enum<?> named) {
    return named == null || !named.name().startsWith(PREFIX)
        ? Gender.UNSPECIFIED
        : EnumNames.without(PREFIX, named, Gender.class);
  }

  /** {@return the message's constant of a gender} */
  public static <T extends Enum<T>> T named(Gender gender, Class<T> type) {
    return EnumNames.with(PREFIX, gender, type);
  }
}
