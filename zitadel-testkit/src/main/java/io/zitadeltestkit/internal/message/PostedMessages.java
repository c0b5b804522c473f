package io.zitadeltestkit.internal.message;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.message.MessageException;
import io.zitadeltestkit.message.MessageSource;
import io.zitadeltestkit.message.TestMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages of an instance whose providers of e-mail and SMS post to this JVM. Closing restores
 * the instance's former providers.
 */
final class PostedMessages implements MessageSource, AutoCloseable {
  private static final List<String> CHANNELS = List.of("email", "sms");

  private final MessageReceiver receiver;
  private final String host;
  private final ZitadelClient owner;
  private final List<Provider> providers;

  private PostedMessages(
      MessageReceiver receiver, String host, ZitadelClient owner, List<Provider> providers) {
    this.receiver = receiver;
    this.host = host;
    this.owner = owner;
    this.providers = providers;
  }

  /**
   * Sets the providers up.
   *
   * @param owner a client that may change the instance, which is closed with this
   * @param host the name by which the server reaches this machine
   * @throws MessageException if the server refuses
   */
  static PostedMessages open(ZitadelClient owner, String host) {
    MessageReceiver receiver = MessageReceiver.start();
    List<Provider> activated = new ArrayList<>();
    try {
      String url = receiver.url(host);
      CHANNELS.forEach(channel -> activated.add(Provider.activate(owner, channel, url)));
      return new PostedMessages(receiver, host, owner, List.copyOf(activated));
    } catch (RuntimeException e) {
      // What is active would go on posting to a closed port.
      activated.forEach(
          provider ->
              CleanUp.removeAfterFailure(
                  e,
                  "the %s provider".formatted(provider.channel()),
                  () -> provider.remove(owner)));
      receiver.close();
      owner.close();
      throw e instanceof ApiException refusal ? explained(refusal, owner.host(), host) : e;
    }
  }

  private static MessageException explained(ApiException e, String server, String host) {
    String what =
        "The Zitadel at %s can't be told to post its messages to this JVM. ".formatted(server);
    if (e instanceof PermissionDeniedException) {
      return new MessageException(
          what
              + "It takes the role IAM_OWNER to set up providers of e-mail and SMS, which the given"
              + " credentials do not have. "
              + e.getMessage(),
          e);
    }
    if (e.status() != 400) {
      return new MessageException(what + e.getMessage(), e);
    }
    return new MessageException(
        what
            + "Newer servers refuse private addresses and names that they can't resolve; this machine would be %s. Set ZITADEL_HTTPCLIENT_DENYLIST=denied.invalid on the server, and zitadel.testkit.messages-host to a name by which it reaches this machine. "
                .formatted(host)
            + e.getMessage(),
        e);
  }

  @Override
  public List<TestMessage> all() {
    return receiver.messages();
  }

  @Override
  public String hint() {
    return receiver.messages().isEmpty()
        ? "The server posts messages to this JVM at %s:%d, and none has arrived there at all. If it can't reach this machine by that name, set another with zitadel.testkit.messages-host or ZITADEL_TESTKIT_MESSAGES_HOST."
            .formatted(host, receiver.port())
        : "";
  }

  @Override
  public void close() {
    for (Provider provider : providers) {
      CleanUp.atEnd(
          "give %s its former %s provider back".formatted(owner.host(), provider.channel()),
          () -> provider.remove(owner));
    }
    forget();
  }

  /** Closes the part in this JVM; the server is gone. */
  void forget() {
    receiver.close();
    owner.close();
  }
}
