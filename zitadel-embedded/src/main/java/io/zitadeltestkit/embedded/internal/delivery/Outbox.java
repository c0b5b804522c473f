package io.zitadeltestkit.embedded.internal.delivery;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.model.instance.MessageProvider;
import io.zitadeltestkit.embedded.internal.recent.Recent;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Notification;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Sends the messages of a server's instances: keeps the last ones of each for tests, and posts them
 * to the active HTTP providers. Thread-safe.
 */
public final class Outbox implements AutoCloseable {
  private static final int KEPT = 1_000;
  private static final long KEPT_CHARACTERS = 8_000_000;

  private final Recent<Message> messages = new Recent<>(KEPT, KEPT_CHARACTERS, Message::characters);
  private final HttpProviders providers = new HttpProviders();
  private final IntSupplier port;

  /**
   * For some instances and those added later.
   *
   * @param instances the instances
   * @param port the port of the server, for links in messages without a call
   */
  public Outbox(Instances instances, IntSupplier port) {
    this.port = port;
    instances.listen(
        new Instances.Listener() {
          @Override
          public void added(Instance instance) {
            instance.onNotification(Outbox.this::send);
          }

          @Override
          public void removed(Instance instance) {
            clear(instance.id());
          }
        });
  }

  private void send(Instance instance, String origin, Notification notification) {
    Composer.compose(instance, origin.isEmpty() ? origin(instance) : origin, notification)
        .ifPresent(
            message -> {
              messages.add(message);
              instance
                  .state()
                  .all(
                      MessageProvider.TABLE,
                      provider -> provider.active() && provider.channel() == message.channel())
                  .forEach(provider -> providers.deliver(provider, message));
            });
  }

  private String origin(Instance instance) {
    return "http://" + InstanceDomain.primary(instance.state()) + ":" + port.getAsInt();
  }

  /** {@return the last messages of an instance, oldest first} */
  public List<Message> of(String instanceId) {
    return messages.all().stream()
        .filter(message -> message.instanceId().equals(instanceId))
        .toList();
  }

  /** Forgets the messages of an instance. */
  public void clear(String instanceId) {
    messages.removeIf(message -> message.instanceId().equals(instanceId));
  }

  /** Stops posting messages to providers. */
  @Override
  public void close() {
    providers.close();
  }
}
