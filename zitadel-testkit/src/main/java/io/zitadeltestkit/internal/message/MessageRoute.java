package io.zitadeltestkit.internal.message;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.message.MessageSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings the messages of an instance to this JVM; set up when first needed. Thread-safe. */
public final class MessageRoute implements AutoCloseable {
  private final Supplier<ZitadelClient> owner;
  private final Supplier<String> host;
  private @Nullable PostedMessages open;

  /**
   * For an instance.
   *
   * @param owner makes a client that may change the instance
   * @param host returns the name by which the server reaches this machine, or throws if messages
   *     are not allowed
   */
  public MessageRoute(Supplier<ZitadelClient> owner, Supplier<String> host) {
    this.owner = owner;
    this.host = host;
  }

  /**
   * Returns the messages, from the first call on.
   *
   * @return the messages
   * @throws io.zitadeltestkit.message.MessageException if the server does not send any
   */
  public synchronized MessageSource messages() {
    PostedMessages current = open;
    if (current == null) {
      String name = host.get();
      current = PostedMessages.open(owner.get(), name);
      open = current;
    }
    return current;
  }

  /** Closes only the part in this JVM, because the server is stopping or has stopped. */
  public synchronized void forget() {
    PostedMessages current = open;
    open = null;
    if (current != null) {
      current.forget();
    }
  }

  /** Also restores the instance's former providers. */
  @Override
  public synchronized void close() {
    PostedMessages current = open;
    open = null;
    if (current != null) {
      current.close();
    }
  }
}
