package io.zitadeltestkit.internal.message;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.message.MessageSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of messages from an instance to this JVM, opened when it is first needed. Thread-safe.
 */
public final class MessageRoute implements AutoCloseable {
  private final Supplier<ZitadelClient> owner;
  private final Supplier<String> host;
  private @Nullable PostedMessages open;

  /**
   * For an instance.
   *
   * @param owner makes a client that may change the instance
   * @param host tells the name by which the server reaches this machine, or throws if it must not
   *     be told
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

  /** Closes what is in this JVM alone, because the server goes or has gone. */
  public synchronized void forget() {
    PostedMessages current = open;
    open = null;
    if (current != null) {
      current.forget();
    }
  }

  /** Also gives the instance its former providers back. */
  @Override
  public synchronized void close() {
    PostedMessages current = open;
    open = null;
    if (current != null) {
      current.close();
    }
  }
}
