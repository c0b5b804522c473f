package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Duration;

/**
 * An HTTP endpoint that actions call.
 *
 * @param id the id
 * @param name the name, unique in the instance
 * @param kind how the endpoint is called
 * @param interruptOnError whether a failed call aborts the request that triggered it
 * @param timeout the timeout of a call
 * @param endpoint the address
 * @param payload the form of what is sent, by its name in the API
 * @param signingKey the key by which the receiver verifies calls
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record ActionTarget(
    String id,
    String name,
    Kind kind,
    boolean interruptOnError,
    Duration timeout,
    String endpoint,
    String payload,
    String signingKey,
    Stamp stamp)
    implements Entity, ActionTargetBuilder.With {
  /** Finds by name. */
  public static final Table.Index<ActionTarget> BY_NAME =
      Table.Index.by("action_targets.name", ActionTarget::name);

  /** The table. */
  public static final Table<ActionTarget> TABLE =
      Table.of("action_targets", ActionTarget.class).with(BY_NAME).foundInEvents();

  /** How a target is called. */
  public enum Kind {
    /** Only the response's status matters. */
    WEBHOOK,
    /** The response's body matters, too. */
    CALL,
    /** The response is not awaited. */
    ASYNC
  }
}
