package io.zitadeltestkit.embedded.internal.state;

import java.time.Duration;

/**
 * A message to a person by e-mail or text message. It is sent when the change that causes it is
 * done.
 *
 * @param kind its kind
 * @param channel how it is sent
 * @param userId the person
 * @param code the code in it; empty if there is none
 * @param urlTemplate the template of its link; empty for the server's own page
 * @param subjectId the id of its session or passkey code; empty if there is none
 * @param applicationName the application in an invitation; empty for the server's own name
 * @param expiry the lifetime of a one-time password; zero for other messages
 */
public record Notification(
    Kind kind,
    Channel channel,
    String userId,
    String code,
    String urlTemplate,
    String subjectId,
    String applicationName,
    Duration expiry) {
  /** How a message is sent. */
  public enum Channel {
    EMAIL,
    SMS
  }

  /** The kind of a message, by the real server's event that causes it. */
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

    /** {@return whether it is a one-time password, which is only sent to verified contacts} */
    public boolean isOneTimePassword() {
      return this == OTP_EMAIL || this == OTP_SMS;
    }
  }

  /** {@return a message with a verification code} */
  public static Notification ofCode(
      Kind kind,
      Channel channel,
      String userId,
      String code,
      String urlTemplate,
      String applicationName) {
    return new Notification(
        kind, channel, userId, code, urlTemplate, "", applicationName, Duration.ZERO);
  }

  /** {@return a message with a one-time password} */
  public static Notification ofOneTimePassword(
      Kind kind,
      Channel channel,
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
