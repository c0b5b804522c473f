package io.zitadeltestkit.message;

import java.util.Arrays;
import java.util.List;

/** The kind of a message. */
public enum MessageKind {
  /** A code that verifies an e-mail address. */
  EMAIL_VERIFICATION("user.human.email.code.added"),
  /** A code that verifies a telephone number. */
  PHONE_VERIFICATION("user.human.phone.code.added"),
  /** A code for a new password. */
  PASSWORD_RESET("user.human.password.code.added"),
  /** An invitation to set up the first way to sign in. */
  INVITATION("user.human.invite.code.added"),
  /** A one-time password of a session, by e-mail or text message. */
  ONE_TIME_PASSWORD("session.otp.email.challenged", "session.otp.sms.challenged"),
  /** A link to add a passkey. */
  PASSKEY_REGISTRATION("user.human.passwordless.initialization.code.requested"),
  /** The notice that the password was changed. */
  PASSWORD_CHANGED("user.human.password.changed"),
  /**
   * A code for the first sign-in of a person who was created by the first generation of the API.
   */
  INITIALIZATION("user.human.initialization.code.added"),
  /** Something else. */
  OTHER();

  @SuppressWarnings("ImmutableEnumChecker") // the list can't be changed
  private final List<String> eventTypes;

  MessageKind(String... eventTypes) {
    this.eventTypes = List.of(eventTypes);
  }

  /**
   * Returns the kind of the messages that an event of Zitadel causes.
   *
   * @param eventType such as {@code user.human.email.code.added}
   * @return the kind; {@link #OTHER} if it has none of its own
   */
  public static MessageKind ofEvent(String eventType) {
    return Arrays.stream(values())
        .filter(kind -> kind.eventTypes.contains(eventType))
        .findFirst()
        .orElse(OTHER);
  }
}
