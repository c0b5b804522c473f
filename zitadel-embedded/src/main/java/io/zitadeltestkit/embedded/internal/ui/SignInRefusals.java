package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import java.util.Optional;

/** Who can't sign in on the pages, and how a person is told. */
final class SignInRefusals {
  private static final String LOCKED = "This user is locked. Ask an administrator to unlock it.";
  private static final String NO_PASSWORD =
      "This user has no password, and other ways to sign in are not offered here.";

  private SignInRefusals() {}

  /** {@return why a user can't sign in on the pages; empty if the user can} */
  static Optional<String> refusal(User user) {
    return switch (user.state()) {
      case LOCKED -> Optional.of(LOCKED);
      case INACTIVE ->
          Optional.of("This user is deactivated. Ask an administrator to reactivate it.");
      case INITIAL -> Optional.of("This user is not set up yet.");
      case ACTIVE -> hasPassword(user) ? Optional.empty() : Optional.of(NO_PASSWORD);
    };
  }

  private static boolean hasPassword(User user) {
    Human human = user.human();
    return human != null && human.passwordHash() != null;
  }

  /** Returns the message for a failed check. */
  static String text(Fault fault) {
    String id = fault.id() == null ? "" : fault.id();
    return switch (id) {
      case "COMMAND-3M0fs" -> "The password is wrong.";
      case "EVENT-8isk2" -> "The code is wrong.";
      case "COMMAND-JLK35", "COMMAND-SF3fg" -> LOCKED;
      default -> fault.text() + ".";
    };
  }

  /** The refusal of a form, with a message for the person. */
  static Fault because(String text) {
    return Fault.plain(Code.INVALID_ARGUMENT, text);
  }

  /** The refusal of a form whose session has ended meanwhile. */
  static Fault ended() {
    return because("This session has ended");
  }

  /** The refusal of a form whose user was removed meanwhile. */
  static Fault gone() {
    return because("This user does not exist any more");
  }
}
