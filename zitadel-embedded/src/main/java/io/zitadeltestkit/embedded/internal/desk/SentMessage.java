package io.zitadeltestkit.embedded.internal.desk;

import java.time.Instant;

/**
 * A message that the server has sent, or would have.
 *
 * @param at when
 * @param channel such as {@code e-mail} or {@code SMS}
 * @param recipient the address or number
 * @param subject what it is about
 * @param code the code in it; empty if there is none
 * @param link where it leads to; empty if there is no link
 */
public record SentMessage(
    Instant at, String channel, String recipient, String subject, String code, String link) {
  /** Without code and link. */
  @Override
  public String toString() {
    return "SentMessage[" + channel + ", " + subject + "]";
  }
}
