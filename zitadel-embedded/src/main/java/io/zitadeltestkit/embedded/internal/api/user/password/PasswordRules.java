package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Checks new passwords against the complexity policy. */
public final class PasswordRules {
  /** The prefix of error ids when a user is created. */
  public static final String OF_CREATION = "COMMA";

  /** The prefix of error ids when a password is changed. */
  public static final String OF_CHANGE = "DOMAIN";

  private PasswordRules() {}

  /** Throws a fault unless a password is complex enough. */
  public static void require(PasswordComplexityPolicy policy, String password, String prefix) {
    if (password.getBytes(StandardCharsets.UTF_8).length < policy.minLength()) {
      throw Fault.invalidArgument(prefix + "-HuJf6", "Password is too short");
    }
    require(
        policy.hasLowercase(),
        password,
        c -> c >= 'a' && c <= 'z',
        prefix + "-co3Xw",
        "lower case");
    require(
        policy.hasUppercase(),
        password,
        c -> c >= 'A' && c <= 'Z',
        prefix + "-VoaRj",
        "upper case");
    require(policy.hasNumber(), password, c -> c >= '0' && c <= '9', prefix + "-ZBv4H", "number");
    require(policy.hasSymbol(), password, PasswordRules::isSymbol, prefix + "-ZDLwA", "symbol");
  }

  private static boolean isSymbol(int c) {
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  }

  private static void require(
      boolean required, String password, IntPredicate kind, String id, String what) {
    if (required && password.codePoints().noneMatch(kind)) {
      throw Fault.invalidArgument(id, "Password must contain " + what);
    }
  }
}
