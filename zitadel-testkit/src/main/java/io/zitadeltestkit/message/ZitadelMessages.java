package io.zitadeltestkit.message;

import io.zitadeltestkit.fixture.TestUser;
import java.util.List;

/**
 * The e-mails and text messages that Zitadel sends: verification of addresses and numbers,
 * invitations, password resets and one-time passwords. Injected into tests.
 *
 * <pre>{@code
 * @Test
 * void peopleVerifyTheirAddress(TestUser minnie, ZitadelMessages messages) {
 *   app.changeEmail(minnie.id(), "minnie@new.example");
 *
 *   app.verifyEmail(minnie.id(), messages.to("minnie@new.example").latest().code());
 * }
 * }</pre>
 *
 * <p>The embedded server keeps them itself. A server in a container posts them to this JVM, once
 * the first class with such a parameter has started. Nothing is sent if the API call requests the
 * code in its response.
 */
public final class ZitadelMessages {
  private final MessageSource source;

  /**
   * For an instance; the extension does this.
   *
   * @param source provides its messages
   */
  public ZitadelMessages(MessageSource source) {
    this.source = source;
  }

  /**
   * Returns the messages to a person, at any address or number.
   *
   * @param user the person
   * @return the messages
   */
  public Mailbox to(TestUser user) {
    return new Mailbox(
        source,
        "%s (%s)".formatted(user.name(), user.email()),
        message -> message.userId().equals(user.id()));
  }

  /**
   * Returns the messages to an e-mail address or telephone number.
   *
   * @param recipient the address, in any case, or the number, such as {@code +41791234567}
   * @return the messages
   */
  public Mailbox to(String recipient) {
    String wanted = recipient.strip();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "Messages to \"%s\" were asked for. Give an e-mail address or a telephone number."
              .formatted(recipient));
    }
    return new Mailbox(source, wanted, message -> message.recipient().equalsIgnoreCase(wanted));
  }

  /**
   * Returns the messages to all people of the instance, also those of other tests.
   *
   * @return the messages so far, oldest first
   */
  public List<TestMessage> all() {
    return source.all();
  }

  /** The number of messages. */
  @Override
  public String toString() {
    return "ZitadelMessages[%d]".formatted(source.all().size());
  }
}
