package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.fault.Fault;
import java.util.regex.Pattern;

/** The rules of telephone numbers: kept in E.164 form, Swiss where no country is given. */
public final class PhoneNumbers {
  private static final Pattern FORMATTING = Pattern.compile("[\\s()./-]");
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{2,16}");
  private static final String DEFAULT_COUNTRY = "+41";

  private PhoneNumbers() {}

  /** Returns the number in the form that is kept, or ends with a fault. */
  public static String normalised(String number) {
    String digits = FORMATTING.matcher(number).replaceAll("");
    String international =
        digits.startsWith("+")
            ? digits
            : digits.startsWith("00")
                ? "+" + digits.substring(2)
                : DEFAULT_COUNTRY + (digits.startsWith("0") ? digits.substring(1) : digits);
    if (!E164.matcher(international).matches()) {
      throw Fault.invalidArgument("PHONE-so0wa", "Phone is invalid");
    }
    return international;
  }
}
