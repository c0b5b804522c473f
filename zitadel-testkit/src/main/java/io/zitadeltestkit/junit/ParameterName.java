package io.zitadeltestkit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.extension.ParameterContext;

/** The name of a parameter in messages. */
final class ParameterName {
  private ParameterName() {}

  /**
   * {@return such as {@code Parameter "users" (number 1) of InvoiceTest.test}} Without the compiler
   * option {@code -parameters} the name is unknown, and the type is used instead.
   */
  static String of(ParameterContext context) {
    Parameter parameter = context.getParameter();
    int number = context.getIndex() + 1;
    String which =
        parameter.isNamePresent()
            ? "\"%s\" (number %d)".formatted(parameter.getName(), number)
            : "number %d (%s)".formatted(number, parameter.getType().getSimpleName());
    Executable executable = context.getDeclaringExecutable();
    return "Parameter %s of %s.%s"
        .formatted(
            which,
            executable.getDeclaringClass().getSimpleName(),
            executable instanceof Constructor ? "<constructor>" : executable.getName());
  }
}
