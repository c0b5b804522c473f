package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * An HTTP endpoint that an instance hands its messages to. At most one of a channel is active.
 *
 * @param id the id
 * @param channel what it sends
 * @param description what people call it
 * @param endpoint where messages are posted to
 * @param signingKey what the receiver checks them with
 * @param active whether messages go there
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record MessageProvider(
    String id,
    Channel channel,
    String description,
    String endpoint,
    String signingKey,
    boolean active,
    Stamp stamp)
    implements Entity, MessageProviderBuilder.With {
  /** The table. */
  public static final Table<MessageProvider> TABLE =
      Table.of("message_providers", MessageProvider.class);

  /** The kinds of messages. */
  public enum Channel {
    EMAIL,
    SMS
  }
}
