package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of telephone numbers: stored in E.164 form, Swiss if no country is given. As on the
 * real server a number only has to look like one and to begin with a country code.
 */
public final class PhoneNumbers {
  private static final Pattern CANDIDATE = Pattern.compile("[+\\d].*[A-Za-z\\d]|\\d");
  private static final String SEPARATORS = "[-\\s()\\[\\]./~*]*";
  private static final Pattern VIABLE =
      Pattern.compile(
          "\\d{2}|\\+*(?:"
              + SEPARATORS
              + "\\d){3,}(?:"
              + SEPARATORS
              + "[A-Za-z\\d])*"
              + SEPARATORS);
  private static final Pattern WITH_WORD = Pattern.compile("(?:.*?[A-Za-z]){3}.*");

  /** The digits that stand for the letters on a telephone's keys. */
  private static final String KEYS = "22233344455566677778889999";

  private static final String SWITZERLAND = "41";
  private static final int SWISS_LENGTH = 9;
  private static final int LEAST_DIGITS = 2;
  private static final int MAX_DIGITS = 17;

  private PhoneNumbers() {}

  /** Returns the number in its stored form, or throws a fault. */
  public static String normalised(String number) {
    return international(number)
        .orElseThrow(() -> Fault.invalidArgument("PHONE-so0wa", "Phone is invalid"));
  }

  private static Optional<String> international(String number) {
    Matcher candidate = CANDIDATE.matcher(number);
    if (!candidate.find() || !VIABLE.matcher(candidate.group()).matches()) {
      return Optional.empty();
    }
    String digits = digits(candidate.group());
    if (candidate.group().startsWith("+")) {
      return abroad(digits);
    }
    if (digits.startsWith("00") && !digits.startsWith("000")) {
      return abroad(digits.substring(2));
    }
    boolean hasCode =
        digits.startsWith(SWITZERLAND) && digits.length() == SWITZERLAND.length() + SWISS_LENGTH;
    return of(SWITZERLAND, hasCode ? digits.substring(SWITZERLAND.length()) : digits);
  }

  private static Optional<String> abroad(String digits) {
    return CallingCodes.codeOf(digits).flatMap(code -> of(code, digits.substring(code.length())));
  }

  private static Optional<String> of(String code, String national) {
    String withoutPrefix =
        national.startsWith("0") && CallingCodes.hasZeroAsPrefix(code)
            ? national.substring(1)
            : national;
    boolean isWhole = !code.equals(SWITZERLAND) || withoutPrefix.length() == SWISS_LENGTH;
    String kept = isWhole ? withoutPrefix : national;
    return kept.length() < LEAST_DIGITS || kept.length() > MAX_DIGITS
        ? Optional.empty()
        : Optional.of("+" + code + kept);
  }

  private static String digits(String candidate) {
    boolean withWord = WITH_WORD.matcher(candidate).matches();
    StringBuilder digits = new StringBuilder();
    for (char c : candidate.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (withWord && c >= 'A' && c <= 'Z') {
        digits.append(KEYS.charAt(c - 'A'));
      }
    }
    return digits.toString();
  }
}
