package io.zitadeltestkit.embedded.internal.model;

import java.time.Duration;

/**
 * Something to tell a person by e-mail or text message. A change decides it, and it is sent when
 * the change is done.
 *
 * @param kind what it is about
 * @param channel how it is sent
 * @param userId the person
 * @param code the code in it; empty if there is none
 * @param urlTemplate where it leads to; empty for the server's own page
 * @param subjectId the id of the session or passkey code that it is about; empty if there is none
 * @param applicationName the application that invites; empty for the server's own name
 * @param expiry how long a one-time password can be used; zero for the others
 */
public record Notification(
    Kind kind,
    MessageProvider.Channel channel,
    String userId,
    String code,
    String urlTemplate,
    String subjectId,
    String applicationName,
    Duration expiry) {
  /** What it is about, by the event of the real server that it follows. */
  public enum Kind {
    EMAIL_CODE("user.human.email.code.added"),
    PHONE_CODE("user.human.phone.code.added"),
    PASSWORD_CODE("user.human.password.code.added"),
    INVITE_CODE("user.human.invite.code.added"),
    PASSKEY_LINK("user.human.passwordless.initialization.code.requested"),
    PASSWORD_CHANGED("user.human.password.changed"),
    OTP_EMAIL("session.otp.email.challenged"),
    OTP_SMS("session.otp.sms.challenged");

    private final String eventType;

    Kind(String eventType) {
      this.eventType = eventType;
    }

    /** {@return the event's type} */
    public String eventType() {
      return eventType;
    }

    /** {@return whether it is a one-time password, which goes to verified contacts alone} */
    public boolean isOneTimePassword() {
      return this == OTP_EMAIL || this == OTP_SMS;
    }
  }

  /** {@return one with a code by which a person proves something} */
  public static Notification ofCode(
      Kind kind,
      MessageProvider.Channel channel,
      String userId,
      String code,
      String urlTemplate,
      String applicationName) {
    return new Notification(
        kind, channel, userId, code, urlTemplate, "", applicationName, Duration.ZERO);
  }

  /** {@return one with a one-time password} */
  public static Notification ofOneTimePassword(
      Kind kind,
      MessageProvider.Channel channel,
      String userId,
      String code,
      String urlTemplate,
      String sessionId,
      Duration expiry) {
    return new Notification(kind, channel, userId, code, urlTemplate, sessionId, "", expiry);
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "Notification[" + kind + ", " + userId + "]";
  }
}
