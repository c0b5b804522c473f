package io.zitadeltestkit.embedded.internal.api.message;

/** Maps constants of messages to those of the model and back: their names differ by a prefix. */
public final class EnumNames {
  private EnumNames() {}

  /** {@return the constant with the name of a message's constant after the prefix} */
  public static <T extends Enum<T>> T without(String prefix, Enum<?> constant, Class<T> type) {
    return Enum.valueOf(type, constant.name().substring(prefix.length()));
  }

  /** {@return the message's constant with the prefix and the name of a model's constant} */
  public static <T extends Enum<T>> T with(String prefix, Enum<?> constant, Class<T> type) {
    return Enum.valueOf(type, prefix + constant.name());
  }
}
