package io.zitadeltestkit.message;

import io.zitadeltestkit.client.user.VerificationCode;

/**
 * An e-mail or text message to a person.
 *
 * @param kind what it is about
 * @param isTextMessage whether it went to a telephone number
 * @param recipient the e-mail address or telephone number
 * @param userId the id of the person
 * @param subject the subject; a text message has none worth reading
 * @param text the text, without greeting and link
 * @param code the code or one-time password; its accessor refuses to answer if there is none
 * @param link where it leads to; its accessor refuses to answer if there is none
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
   * @throws IllegalStateException if there is none in this kind of message
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
   * @throws IllegalStateException if there is none in this kind of message
   */
  public VerificationCode verificationCode() {
    return new VerificationCode(code());
  }

  /**
   * Returns where the message leads to: to the address that the call has given as {@code
   * urlTemplate}, or to a page of the server.
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
