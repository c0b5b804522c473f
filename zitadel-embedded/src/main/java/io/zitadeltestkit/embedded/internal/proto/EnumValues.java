package io.zitadeltestkit.embedded.internal.proto;

import io.zitadeltestkit.embedded.internal.version.Profile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The constants of an enumeration by name and by number. */
public final class EnumValues {
  /** The constant for all unknown numbers. */
  public static final String UNRECOGNIZED = "UNRECOGNIZED";

  private static final Map<Class<?>, EnumValues> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Enum<?>> byName = new LinkedHashMap<>();
  private final Map<Integer, Enum<?>> byNumber = new LinkedHashMap<>();

  private EnumValues(Class<?> type) {
    Arrays.stream(type.getEnumConstants())
        .map(Enum.class::cast)
        .forEach(
            constant -> {
              byName.put(constant.name(), constant);
              byNumber.putIfAbsent(numberOf(constant), constant);
            });
  }

  static EnumValues of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, EnumValues::new);
  }

  Optional<Enum<?>> named(String name) {
    return name.equals(UNRECOGNIZED) ? Optional.empty() : Optional.ofNullable(byName.get(name));
  }

  Optional<Enum<?>> numbered(int number) {
    return number < 0 ? Optional.empty() : Optional.ofNullable(byNumber.get(number));
  }

  /** {@return whether a release has a constant} */
  static boolean isKnown(Enum<?> constant, Profile profile) {
    try {
      Since since =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(Since.class);
      return since == null || profile.has(since.value());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Each constant is a field.", e);
    }
  }

  /** {@return the constant of a number; for an unknown one the constant for those, if any} */
  Enum<?> ofNumber(int number) {
    return numbered(number)
        .or(() -> Optional.ofNullable(byName.get(UNRECOGNIZED)))
        .orElseGet(() -> byName.values().iterator().next());
  }

  /** {@return the number of a constant; -1 for the one for unknown numbers} */
  @SuppressWarnings("EnumOrdinal") // the order of the constants is that of the .proto file
  public static int numberOf(Enum<?> constant) {
    return constant.name().equals(UNRECOGNIZED)
        ? -1
        : constant instanceof Numbered numbered ? numbered.number() : constant.ordinal();
  }
}
