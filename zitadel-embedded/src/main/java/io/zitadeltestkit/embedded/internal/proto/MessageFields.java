package io.zitadeltestkit.embedded.internal.proto;

import org.jspecify.annotations.Nullable;

/** What is known of the fields of messages, for who has no JSON to read them from. */
public final class MessageFields {
  private MessageFields() {}

  /**
   * Returns the type of a field.
   *
   * @param message the message
   * @param path the name, in either spelling; after dots, of a field of a field
   * @return the type of the record's component; null if there is no such field
   */
  public static @Nullable Class<?> typeOf(Class<?> message, String path) {
    Class<?> type = message;
    for (String name : path.split("\\.", -1)) {
      MessageType.Field field = type.isRecord() ? MessageType.of(type).field(name) : null;
      if (field == null) {
        return null;
      }
      type = field.component().getType();
    }
    return type;
  }

  /** Returns the number of a constant; -1 for the one that stands for all unknown numbers. */
  public static int numberOf(Enum<?> constant) {
    return EnumDeserializer.numberOf(constant);
  }

  /** Returns a field's name as it stands in the {@code .proto} file. */
  public static String snakeCase(String name) {
    return MessageType.snakeCase(name);
  }
}
