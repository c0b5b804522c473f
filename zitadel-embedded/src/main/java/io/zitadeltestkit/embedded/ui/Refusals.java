package io.zitadeltestkit.embedded.ui;

import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.User;
import java.util.Optional;

/** Why somebody can't sign in, in words for the person. */
final class Refusals {
  private Refusals() {}

  /** Returns why a user can't sign in; empty for one who can. */
  static Optional<String> of(User user) {
    return switch (user.state()) {
      case LOCKED -> Optional.of("This user is locked. Ask an administrator to unlock it.");
      case INACTIVE ->
          Optional.of("This user is deactivated. Ask an administrator to reactivate it.");
      case INITIAL -> Optional.of("This user is not set up yet.");
      case ACTIVE -> hasPassword(user) ? Optional.empty() : Optional.of(NO_PASSWORD);
    };
  }

  private static final String NO_PASSWORD =
      "This user has no password, and other ways to sign in are not offered here.";

  private static boolean hasPassword(User user) {
    Human human = user.human();
    return human != null && human.passwordHash() != null;
  }

  /** Returns what a refused check means. */
  static String of(Fault fault) {
    String id = fault.id() == null ? "" : fault.id();
    return switch (id) {
      case "COMMAND-3M0fs" -> "The password is wrong.";
      case "EVENT-8isk2" -> "The code is wrong.";
      case "COMMAND-JLK35", "COMMAND-SFA3t", "COMMAND-SF3fg" ->
          "This user is locked. Ask an administrator to unlock it.";
      default -> fault.text() + ".";
    };
  }
}
