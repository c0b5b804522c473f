package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.delivery.Message;
import java.time.Instant;

/**
 * A message that a server has sent to a person.
 *
 * @param at when, by the server's clock
 * @param channel e-mail or text message
 * @param eventType the event that caused it, in the real server's terms, such as {@code
 *     user.human.email.code.added}
 * @param recipient the e-mail address or telephone number
 * @param userId the person
 * @param subject the subject; only a placeholder for text messages, as on the real server
 * @param text the text, without greeting and link
 * @param code the code or one-time password; empty if there is none
 * @param link its link; empty if there is none, as in text messages
 */
public record SentMessage(
    Instant at,
    Channel channel,
    String eventType,
    String recipient,
    String userId,
    String subject,
    String text,
    String code,
    String link) {
  /** The channels of messages. */
  public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** By text message. */
    SMS
  }

  static SentMessage of(Message message) {
    return new SentMessage(
        message.at(),
        Channel.valueOf(message.channel().name()),
        message.kind().eventType(),
        message.recipient(),
        message.userId(),
        message.template().getOrDefault("subject", ""),
        message.template().getOrDefault("text", ""),
        message.code(),
        message.template().getOrDefault("url", ""));
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "SentMessage[%s to %s, %s]".formatted(channel, recipient, eventType);
  }
}
