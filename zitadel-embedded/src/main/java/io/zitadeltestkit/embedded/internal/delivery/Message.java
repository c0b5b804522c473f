package io.zitadeltestkit.embedded.internal.delivery;

import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import io.zitadeltestkit.embedded.internal.state.Notification.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A message to a person.
 *
 * @param at when it was sent, by the server's clock
 * @param instanceId the instance that sent it
 * @param kind its kind
 * @param channel its channel
 * @param recipient the e-mail address or telephone number
 * @param userId the person
 * @param code the code in it; empty if there is none
 * @param template the texts, link and colors, as an HTTP provider gets them
 * @param arguments the values in the texts, as an HTTP provider gets them
 */
public record Message(
    Instant at,
    String instanceId,
    Kind kind,
    Channel channel,
    String recipient,
    String userId,
    String code,
    Map<String, String> template,
    Map<String, Object> arguments) {
  /** {@return about how many characters it has} */
  long characters() {
    return Stream.of(template.values(), arguments.values())
        .flatMap(Collection::stream)
        .mapToLong(value -> value.toString().length())
        .sum();
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "Message[" + kind + " to " + recipient + "]";
  }
}
