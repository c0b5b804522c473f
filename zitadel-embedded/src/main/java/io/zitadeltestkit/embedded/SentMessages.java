package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.delivery.Outbox;
import java.util.List;

/**
 * The e-mails and text messages that an instance has sent: codes that verify addresses and numbers,
 * password resets, invitations, one-time passwords, and notices. The last thousand of a server are
 * kept. A message is available when the call that causes it has been answered. A code that the
 * caller requested in the answer is not sent. Thread-safe.
 *
 * <pre>{@code
 * String code = server.messages().to("minnie@acme.example").get(0).code();
 * }</pre>
 */
public final class SentMessages {
  private final Outbox outbox;
  private final String instanceId;

  SentMessages(Outbox outbox, String instanceId) {
    this.outbox = outbox;
    this.instanceId = instanceId;
  }

  /**
   * Returns all messages.
   *
   * @return the messages, oldest first
   */
  public List<SentMessage> all() {
    return outbox.of(instanceId).stream().map(SentMessage::of).toList();
  }

  /**
   * Returns the messages to an address or number.
   *
   * @param recipient the e-mail address, in any case, or the telephone number
   * @return the messages, oldest first
   */
  public List<SentMessage> to(String recipient) {
    return all().stream()
        .filter(message -> message.recipient().equalsIgnoreCase(recipient))
        .toList();
  }

  /** Forgets the messages that were sent so far. */
  public void clear() {
    outbox.clear(instanceId);
  }

  /** Without their codes. */
  @Override
  public String toString() {
    return "SentMessages" + all();
  }
}
