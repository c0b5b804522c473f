package io.zitadeltestkit.embedded.internal.delivery;

import io.zitadeltestkit.embedded.internal.state.Notification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The English texts of messages. They have the same meaning as the real server's, in our own words.
 */
final class Wording {
  private Wording() {}

  /**
   * {@return the texts}
   *
   * @param notification the message
   * @param name the person's name, escaped as the channel needs it
   * @param domain the host name of the instance
   */
  static Map<String, String> of(Notification notification, String name, String domain) {
    String code = notification.code();
    String application =
        notification.applicationName().isEmpty() ? "ZITADEL" : notification.applicationName();
    return switch (notification.kind()) {
      case EMAIL_CODE ->
          texts(
              "Zitadel - Verify email",
              "Verify email",
              name,
              "Please verify your email address. (Code " + code + ")",
              "Verify email");
      case PHONE_CODE ->
          texts(
              "Zitadel - Verify phone",
              "Verify phone",
              name,
              "Please verify your phone number with the code " + code + ".",
              "Verify phone");
      case PASSWORD_CODE ->
          texts(
              "Zitadel - Reset password",
              "Reset password",
              name,
              "Somebody asked for a new password of yours. (Code " + code + ")",
              "Reset password");
      case INVITE_CODE ->
          texts(
              "Invitation to " + application,
              "Invitation to " + application,
              name,
              "You are invited to " + application + ".",
              "Accept invite");
      case PASSKEY_LINK ->
          texts(
              "Add Passkey Login",
              "Add Passkey Login",
              name,
              "Here you can add a passkey to sign in with.",
              "Add Passkey Login");
      case PASSWORD_CHANGED ->
          texts(
              "ZITADEL - Password of user has changed",
              "Password of user has changed",
              name,
              "You have a new password. If you did not set it, reset it at once.",
              "Login");
      case OTP_EMAIL ->
          texts(
              "Verify OTP",
              "Verify OTP",
              name,
              "Your one-time password is %s. It is good for %d minutes."
                  .formatted(code, notification.expiry().toMinutes()),
              "Authenticate");
      case OTP_SMS -> textMessage(code, domain, notification.expiry().toMinutes());
    };
  }

  private static Map<String, String> texts(
      String title, String subject, String name, String text, String button) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", title);
    texts.put("preHeader", subject);
    texts.put("subject", subject);
    texts.put("greeting", "Hello " + name + ",");
    texts.put("text", text);
    texts.put("buttonText", button);
    return texts;
  }

  /** The last line has the format from which browsers read such codes. */
  private static Map<String, String> textMessage(String code, String domain, long minutes) {
    Map<String, String> texts = new LinkedHashMap<>();
    // The real server has no texts for it and sends their keys.
    for (String part : List.of("Title", "PreHeader", "Subject", "Greeting", "ButtonText")) {
      texts.put(
          part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1),
          "VerifySMSOTP." + part);
    }
    texts.put(
        "text",
        "Your one-time password for %1$s is %2$s. It is good for %3$d minutes.\n@%1$s #%2$s"
            .formatted(domain, code, minutes));
    return texts;
  }

  /** {@return what the real server sends if no footer is set} */
  static String footer(Notification.Kind kind) {
    return switch (kind) {
          case EMAIL_CODE -> "VerifyEmail";
          case PHONE_CODE -> "VerifyPhone";
          case PASSWORD_CODE -> "PasswordReset";
          case INVITE_CODE -> "InviteUser";
          case PASSKEY_LINK -> "PasswordlessRegistration";
          case PASSWORD_CHANGED -> "PasswordChange";
          case OTP_EMAIL -> "VerifyEmailOTP";
          case OTP_SMS -> "VerifySMSOTP";
        }
        + ".Footer";
  }
}
