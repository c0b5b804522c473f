package io.zitadeltestkit.embedded.internal.api.user.contact;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.validation.MailAddress;

/** The rules of e-mail addresses, in addition to the request's validation. */
public final class EmailAddresses {
  private static final String INVALID = "Email is invalid";

  private EmailAddresses() {}

  /**
   * {@return the unchanged address, including white space around it} It must not have a display
   * name.
   */
  public static String checked(String address) {
    if (address.isEmpty()) {
      throw Fault.invalidArgument("EMAIL-spblu", "Email is empty");
    }
    if (MailAddress.problemOf(address) != null) {
      throw Fault.invalidArgument("EMAIL-599BI", INVALID);
    }
    int bracket = address.indexOf('<');
    if (bracket > 0 && !address.substring(0, bracket).isBlank()) {
      throw Fault.invalidArgument("EMAIL-599GV", INVALID);
    }
    return address;
  }
}
