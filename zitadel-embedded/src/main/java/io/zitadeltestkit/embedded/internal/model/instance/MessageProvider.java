package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * An HTTP endpoint that an instance posts its messages to. At most one per channel is active.
 *
 * @param id the id
 * @param channel its channel
 * @param description its description
 * @param endpoint where messages are posted to
 * @param signingKey the key by which the receiver verifies them
 * @param active whether messages are posted there
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record MessageProvider(
    String id,
    Notification.Channel channel,
    String description,
    String endpoint,
    String signingKey,
    boolean active,
    Stamp stamp)
    implements Entity, MessageProviderBuilder.With {
  /** The table. */
  public static final Table<MessageProvider> TABLE =
      Table.of("message_providers", MessageProvider.class);
}
