package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.State;

/**
 * What a password has to look like.
 *
 * @param minLength the least number of characters
 * @param upper whether it needs an upper-case letter
 * @param lower whether it needs a lower-case letter
 * @param number whether it needs a digit
 * @param symbol whether it needs a character that is none of these
 */
public record PasswordRules(
    int minLength, boolean upper, boolean lower, boolean number, boolean symbol) {
  /** The rules of a fresh instance. */
  public static final PasswordRules DEFAULT = new PasswordRules(8, true, true, true, true);

  /** Returns the rules of an organisation. */
  public static PasswordRules of(State state, String orgId) {
    return DEFAULT;
  }

  /**
   * Ends with a fault unless a password fits.
   *
   * @param password the password
   * @param prefix the beginning of the error ids, which differs between the ways to set one
   */
  void check(String password, String prefix) {
    if (password.codePointCount(0, password.length()) < minLength) {
      throw Fault.invalidArgument(prefix + "-HuJf6", "Password is too short");
    }
    require(lower, password, Character::isLowerCase, prefix + "-co3Xw", "lower case");
    require(upper, password, Character::isUpperCase, prefix + "-VoaRj", "upper case");
    require(number, password, Character::isDigit, prefix + "-ZBv4H", "number");
    require(symbol, password, c -> !Character.isLetterOrDigit(c), prefix + "-ZDLwA", "symbol");
  }

  private static void require(
      boolean required,
      String password,
      java.util.function.IntPredicate kind,
      String id,
      String what) {
    if (required && password.codePoints().noneMatch(kind)) {
      throw Fault.invalidArgument(id, "Password must contain " + what);
    }
  }
}
