package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.MultiFactor;
import io.zitadeltestkit.embedded.internal.model.policy.SecondFactor;
import java.util.List;
import java.util.Map;

/** Translates factors between the messages of both generations and the model. */
final class Factors {
  private static final Map<Class<?>, String> PREFIXES =
      Map.of(SecondFactor.class, "SECOND_FACTOR_TYPE_", MultiFactor.class, "MULTI_FACTOR_TYPE_");

  private Factors() {}

  /** {@return the factor of a message's constant} */
  static <F extends Enum<F>> F of(Enum<?> named, Class<F> type) {
    return EnumNames.without(prefix(type), named, type);
  }

  /**
   * {@return the factors of a message's constants, without duplicates}
   *
   * @throws Fault with this id if one is unspecified or unknown
   */
  static <F extends Enum<F>> List<F> of(List<? extends Enum<?>> named, Class<F> type, String id) {
    return named.stream()
        .map(
            factor -> {
              if (factor.name().endsWith("_UNSPECIFIED") || factor.name().equals("UNRECOGNIZED")) {
                throw Fault.invalidArgument(id, "Multifactor invalid");
              }
              return of(factor, type);
            })
        .distinct()
        .toList();
  }

  /** {@return the message's constants of factors} */
  static <F extends Enum<F>, T extends Enum<T>> List<T> named(List<F> factors, Class<T> type) {
    return factors.stream()
        .map(factor -> EnumNames.with(prefix(factor.getDeclaringClass()), factor, type))
        .toList();
  }

  private static String prefix(Class<?> type) {
    return PREFIXES.getOrDefault(type, "");
  }
}
