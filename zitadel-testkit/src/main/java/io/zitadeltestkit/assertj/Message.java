package io.zitadeltestkit.assertj;

import java.util.Locale;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.assertj.core.error.ErrorMessageFactory;

/** The messages of failed assertions, all in the same form: expected, then actual. */
final class Message extends BasicErrorMessageFactory {
  private Message(String subject, String expectation, String reality) {
    super(
        "%nExpecting %s%n  to %s,%n  but %s",
        unquotedString(subject), unquotedString(expectation), unquotedString(sentence(reality)));
  }

  /** A quoted error message ends with its own full stop. */
  private static String sentence(String reality) {
    return reality.endsWith(".") ? reality : reality + ".";
  }

  /** For a wrong state. */
  static ErrorMessageFactory shouldBe(String subject, String expected, Enum<?> actual) {
    return new Message(
        subject, "be " + expected, "it is " + actual.name().toLowerCase(Locale.ROOT));
  }

  /** For a wrong value. */
  static ErrorMessageFactory shouldHave(
      String subject, String what, Object expected, Object actual) {
    return new Message(
        subject, "have the %s %s".formatted(what, quoted(expected)), "it has " + quoted(actual));
  }

  /** For a value that is missing among several. */
  static ErrorMessageFactory shouldHaveAmong(
      String subject, String what, Object expected, Object actual) {
    return new Message(
        subject,
        "have the %s %s".formatted(what, quoted(expected)),
        "its " + what + "s are " + actual);
  }

  /** For anything else. */
  static ErrorMessageFactory should(String subject, String expectation, String reality) {
    return new Message(subject, expectation, reality);
  }

  static String quoted(Object value) {
    return value instanceof CharSequence ? "\"" + value + "\"" : String.valueOf(value);
  }
}
