package io.zitadeltestkit.internal.message;

import io.zitadeltestkit.embedded.SentMessage;
import io.zitadeltestkit.embedded.SentMessages;
import io.zitadeltestkit.message.MessageKind;
import io.zitadeltestkit.message.MessageSource;
import io.zitadeltestkit.message.TestMessage;
import java.util.List;

/**
 * The messages that an embedded server has kept.
 *
 * @param sent the messages of the instance
 */
public record EmbeddedMessages(SentMessages sent) implements MessageSource {
  @Override
  public List<TestMessage> all() {
    return sent.all().stream()
        .map(
            message ->
                new TestMessage(
                    MessageKind.ofEvent(message.eventType()),
                    message.channel() == SentMessage.Channel.SMS,
                    message.recipient(),
                    message.userId(),
                    message.subject(),
                    message.text(),
                    message.code(),
                    message.link()))
        .toList();
  }
}
