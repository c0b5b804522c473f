package io.zitadeltestkit.embedded.internal.validation;

import io.zitadeltestkit.embedded.internal.proto.MessageType.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the elements of repeated fields. */
final class ItemRules {
  private ItemRules() {}

  /** {@return the first problem, with the name of the field and the position in it} */
  static Optional<String> problemOf(Field field, List<?> list) {
    EachItem rule = field.component().getAnnotation(EachItem.class);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Object item = list.get(i);
      String problem = null;
      if (rule != null && item instanceof String text) {
        problem =
            rule.unique() && !seen.add(text)
                ? "repeated value must contain unique items"
                : lengthProblem(text, rule);
      } else if (item instanceof Enum<?> constant) {
        problem = EnumRules.problemOfItem(field.component(), constant);
      }
      if (problem != null) {
        return Optional.of(field.goName() + "[" + i + "]: " + problem);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String lengthProblem(String text, EachItem rule) {
    return Validator.rangeProblem(
        text.codePointCount(0, text.length()),
        rule.min(),
        rule.max(),
        "value length must be",
        "runes");
  }
}
