package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import java.util.regex.Pattern;

/** The rules of e-mail addresses, beyond what the request's declaration says. */
public final class EmailAddresses {
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

  private EmailAddresses() {}

  /** Returns the address without white space around it, or ends with a fault. */
  public static String checked(String address) {
    String trimmed = address.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("EMAIL-spblu", "Email is empty");
    }
    if (!ADDRESS.matcher(trimmed).matches()) {
      throw Fault.invalidArgument("EMAIL-599BI", "Email is invalid");
    }
    return trimmed;
  }
}
