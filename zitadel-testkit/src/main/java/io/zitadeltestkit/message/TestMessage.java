package io.zitadeltestkit.message;

import io.zitadeltestkit.client.user.VerificationCode;

/**
 * An e-mail or text message to a person.
 *
 * @param kind its kind
 * @param isTextMessage whether it went to a telephone number
 * @param recipient the e-mail address or telephone number
 * @param userId the id of the person
 * @param subject the subject; not meaningful for a text message
 * @param text the text, without greeting and link
 * @param code the code or one-time password; its accessor throws if there is none
 * @param link its link; its accessor throws if there is none
 */
public record TestMessage(
    MessageKind kind,
    boolean isTextMessage,
    String recipient,
    String userId,
    String subject,
    String text,
    String code,
    String link) {
  /**
   * Returns the code or one-time password.
   *
   * @return the code
   * @throws IllegalStateException if this kind of message has none
   */
  @Override
  public String code() {
    if (code.isEmpty()) {
      throw new IllegalStateException(
          "%s has no code. A message of the kind %s is a notice.".formatted(this, kind));
    }
    return code;
  }

  /**
   * Returns the code for the client's methods, such as {@code
   * users().contacts().verifyEmail(minnie.id(), mail.verificationCode())}.
   *
   * @return the code
   * @throws IllegalStateException if this kind of message has none
   */
  public VerificationCode verificationCode() {
    return new VerificationCode(code());
  }

  /**
   * Returns the link: the call's {@code urlTemplate}, or a page of the server.
   *
   * @return the URL
   * @throws IllegalStateException if there is none, as in text messages
   */
  @Override
  public String link() {
    if (link.isEmpty()) {
      throw new IllegalStateException(
          "%s has no link.%s"
              .formatted(this, isTextMessage ? " Text messages have a code alone." : ""));
    }
    return link;
  }

  /** Without code, text and link. */
  @Override
  public String toString() {
    return "%s to %s by %s".formatted(kind, recipient, isTextMessage ? "SMS" : "e-mail");
  }
}
