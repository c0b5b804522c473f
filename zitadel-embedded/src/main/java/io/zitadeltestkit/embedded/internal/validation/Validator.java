package io.zitadeltestkit.embedded.internal.validation;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.MessageType;
import io.zitadeltestkit.embedded.internal.proto.MessageType.Field;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the annotations on a request's records, in the order of the fields, with the messages of
 * the real server's generated validators.
 */
public final class Validator {
  private final Profile profile;

  private Validator(Profile profile) {
    this.profile = profile;
  }

  /**
   * Ends with an {@code invalid_argument} fault if a rule is broken.
   *
   * @param message the message
   * @param name its name in the protocol buffers definition
   * @param profile the release whose rules count
   */
  public static void check(Object message, String name, Profile profile) {
    new Validator(profile)
        .firstProblem(message, name)
        .ifPresent(
            problem -> {
              throw Fault.plain(Code.INVALID_ARGUMENT, problem);
            });
  }

  private Optional<String> firstProblem(Object message, String name) {
    MessageType type = MessageType.of(message.getClass());
    for (Field field : type.checkedFields()) {
      Object value = field.get(message);
      Optional<String> problem = problemOf(field, value, name);
      if (problem.isPresent()) {
        return Optional.of("invalid " + name + "." + problem.get());
      }
      problem = missingGroup(type, field, message, name);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** A required group is looked at where its last member stands, as the generated code does. */
  private static Optional<String> missingGroup(
      MessageType type, Field field, Object message, String name) {
    for (MessageType.Group group : type.oneOfs()) {
      List<String> members = group.members();
      boolean isLast = members.get(members.size() - 1).equals(field.name());
      if (group.required()
          && isLast
          && type.fields().stream()
              .filter(other -> members.contains(other.name()))
              .map(other -> other.get(message))
              .allMatch(Objects::isNull)) {
        return Optional.of("invalid " + name + "." + group.name() + ": value is required");
      }
    }
    return Optional.empty();
  }

  private Optional<String> problemOf(Field field, @Nullable Object value, String holder) {
    RecordComponent component = field.component();
    if (value == null) {
      return component.isAnnotationPresent(Required.class)
          ? Optional.of(field.goName() + ": value is required")
          : Optional.empty();
    }
    String problem = null;
    Length length = component.getAnnotation(Length.class);
    if (length != null) {
      problem = lengthProblem(value, length, greatest(component, length));
    }
    Items items = component.getAnnotation(Items.class);
    if (problem == null && items != null) {
      problem = itemsProblem(value, items);
    }
    if (problem == null && value instanceof String text) {
      problem = textProblem(component, text);
    }
    if (problem == null && value instanceof Enum<?> constant) {
      problem = EnumRules.problemOf(component, constant);
    }
    if (problem == null
        && component.isAnnotationPresent(Positive.class)
        && value instanceof Duration duration
        && (duration.isNegative() || duration.isZero())) {
      problem = "value must be greater than 0s";
    }
    AtMostSeconds most = component.getAnnotation(AtMostSeconds.class);
    if (problem == null && most != null && value instanceof Duration duration) {
      problem =
          duration.isNegative() || duration.compareTo(Duration.ofSeconds(most.value())) > 0
              ? "value must be inside range [0s, " + shown(most.value()) + "]"
              : null;
    }
    if (problem == null
        && component.isAnnotationPresent(ZeroSeconds.class)
        && value instanceof Duration duration
        && !duration.isZero()) {
      problem = "value must equal 0s";
    }
    Between between = component.getAnnotation(Between.class);
    if (problem == null && between != null && value instanceof Number number) {
      problem =
          number.longValue() < between.min() || number.longValue() > between.max()
              ? "value must be inside range [" + between.min() + ", " + between.max() + "]"
              : null;
    }
    if (problem == null && component.isAnnotationPresent(True.class) && value.equals(false)) {
      problem = "value must equal true";
    }
    if (problem == null && value instanceof List<?> list) {
      Optional<String> ofItem = ItemRules.problemOf(field, list);
      if (ofItem.isPresent()) {
        return ofItem;
      }
    }
    return problem != null
        ? Optional.of(field.goName() + ": " + problem)
        : nested(field, value, holder);
  }

  /** Writes a number of seconds as Go writes a duration. */
  private static String shown(long seconds) {
    long minutes = seconds / 60;
    return (minutes >= 60 ? minutes / 60 + "h" : "")
        + (minutes > 0 ? minutes % 60 + "m" : "")
        + seconds % 60
        + "s";
  }

  private Optional<String> nested(Field field, Object value, String holder) {
    if (value instanceof Record) {
      return firstProblem(value, nameIn(holder, value)).map(cause -> caused(field.goName(), cause));
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object element = list.get(i);
        if (element instanceof Record) {
          String name = field.goName() + "[" + i + "]";
          Optional<String> problem =
              firstProblem(element, nameIn(holder, element)).map(cause -> caused(name, cause));
          if (problem.isPresent()) {
            return problem;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String nameIn(String holder, Object message) {
    return MessageType.of(message.getClass()).nameIn(holder);
  }

  private static String caused(String name, String cause) {
    return name + ": embedded message failed validation | caused by: " + cause;
  }

  private static @Nullable String textProblem(RecordComponent component, String text) {
    MaxBytes most = component.getAnnotation(MaxBytes.class);
    if (most != null && text.getBytes(StandardCharsets.UTF_8).length > most.value()) {
      return "value length must be at most " + most.value() + " bytes";
    }
    Prefix prefix = component.getAnnotation(Prefix.class);
    if (prefix != null && !text.startsWith(prefix.value())) {
      return "value does not have prefix \"" + prefix.value() + "\"";
    }
    Email email = component.getAnnotation(Email.class);
    return email == null || (email.orEmpty() && text.isEmpty()) ? null : emailProblem(text);
  }

  private int greatest(RecordComponent component, Length rule) {
    LongerSince longer = component.getAnnotation(LongerSince.class);
    return longer != null && profile.has(longer.value()) ? longer.max() : rule.max();
  }

  private static @Nullable String lengthProblem(Object value, Length rule, int max) {
    boolean bytes = value instanceof Bytes;
    int length =
        value instanceof Bytes b
            ? b.size()
            : value.toString().codePointCount(0, value.toString().length());
    return rangeProblem(length, rule.min(), max, "value length must be", bytes ? "bytes" : "runes");
  }

  private static @Nullable String itemsProblem(Object value, Items rule) {
    int size =
        value instanceof Collection<?> list
            ? list.size()
            : value instanceof Map<?, ?> map ? map.size() : 0;
    if (size >= rule.min() && size <= rule.max()) {
      return null;
    }
    if (rule.min() > 0 && rule.max() < Integer.MAX_VALUE) {
      return "value must contain between "
          + rule.min()
          + " and "
          + rule.max()
          + " items, inclusive";
    }
    return rule.min() > 0
        ? "value must contain at least " + rule.min() + " item(s)"
        : "value must contain no more than " + rule.max() + " item(s)";
  }

  static @Nullable String rangeProblem(int actual, int min, int max, String what, String unit) {
    if (actual >= min && actual <= max) {
      return null;
    }
    if (min == max) {
      return what + " " + min + " " + unit;
    }
    if (min > 0 && max < Integer.MAX_VALUE) {
      return what + " between " + min + " and " + max + " " + unit + ", inclusive";
    }
    return min > 0 ? what + " at least " + min + " " + unit : what + " at most " + max + " " + unit;
  }

  private static @Nullable String emailProblem(String address) {
    String cause = MailAddress.problemOf(address);
    return cause == null ? null : "value must be a valid email address | caused by: " + cause;
  }
}
