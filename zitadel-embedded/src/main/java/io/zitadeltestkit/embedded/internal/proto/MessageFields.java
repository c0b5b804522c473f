package io.zitadeltestkit.embedded.internal.proto;

import io.zitadeltestkit.embedded.internal.version.Profile;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of messages, for path and query parameters. */
public final class MessageFields {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private MessageFields() {}

  /**
   * A field.
   *
   * @param name its name in JSON
   * @param protoName its name in the {@code .proto} file
   * @param type its type; of a list, that of the elements
   * @param repeated whether it is a list
   * @param numbers the allowed numbers; null if it is not a whole number
   * @param group its oneof, as in the {@code .proto} file; empty if it is in none
   * @param others the JSON names of the other fields of the oneof
   */
  public record MessageField(
      String name,
      String protoName,
      Class<?> type,
      boolean repeated,
      @Nullable WholeNumbers numbers,
      String group,
      List<String> others) {
    /** {@return whether it is a single message} */
    public boolean isMessage() {
      return !repeated && type.isRecord();
    }

    /** {@return the number of a release's constant, given by name or number} */
    public Optional<Integer> constant(String text, Profile profile) {
      EnumValues values = EnumValues.of(type);
      return values
          .named(text)
          .or(
              () ->
                  PLAIN_NUMBER.matcher(text).matches()
                      ? values.numbered(Integer.parseInt(text))
                      : Optional.empty())
          .filter(constant -> EnumValues.isKnown(constant, profile))
          .map(EnumValues::numberOf);
    }
  }

  /** {@return a field by its name, in either spelling} */
  public static Optional<MessageField> find(Class<?> message, String name) {
    MessageType type = MessageType.of(message);
    return Optional.ofNullable(type.field(name)).map(field -> describe(type, field));
  }

  private static MessageField describe(MessageType message, MessageType.Field field) {
    boolean repeated = field.component().getType() == List.class;
    Class<?> type =
        repeated
            ? (Class<?>)
                ((ParameterizedType) field.component().getGenericType()).getActualTypeArguments()[0]
            : field.component().getType();
    Unsigned unsigned = field.component().getAnnotation(Unsigned.class);
    Optional<MessageType.Group> group =
        message.oneOfs().stream()
            .filter(oneOf -> oneOf.members().contains(field.name()))
            .findFirst();
    return new MessageField(
        field.name(),
        MessageType.snakeCase(field.name()),
        type,
        repeated,
        WholeNumbers.isWhole(type) ? WholeNumbers.of(type, unsigned) : null,
        group.map(oneOf -> groupName(oneOf.name())).orElse(""),
        group.map(oneOf -> others(oneOf, field.name())).orElse(List.of()));
  }

  private static List<String> others(MessageType.Group group, String name) {
    return group.members().stream().filter(other -> !other.equals(name)).toList();
  }

  /** {@return the name of a oneof as in the {@code .proto} file} */
  static String groupName(String goName) {
    return MessageType.snakeCase(
        goName.substring(0, 1).toLowerCase(Locale.ROOT) + goName.substring(1));
  }

  /** {@return the name of a message, without its package} */
  public static String nameOf(Class<?> message) {
    return MessageType.of(message).name();
  }

  /** {@return the name that a message is given explicitly, without its package} */
  public static Optional<String> givenName(Class<?> message) {
    return Optional.ofNullable(message.getAnnotation(ProtoName.class)).map(ProtoName::value);
  }
}
