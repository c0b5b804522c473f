package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;

/**
 * An HTTP endpoint that actions call.
 *
 * @param id the id
 * @param name the name, unique in the instance
 * @param kind how it is called
 * @param interruptOnError whether a failed call ends what it was called for
 * @param timeout how long an answer is waited for
 * @param endpoint the address
 * @param payload the form of what is sent, by its name in the API
 * @param signingKey what the receiver checks calls with
 * @param stamp when it was made and changed
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
      Table.of("action_targets", ActionTarget.class).with(BY_NAME);

  /** How a target is called. */
  public enum Kind {
    /** The answer's status counts. */
    WEBHOOK,
    /** The answer's body counts too. */
    CALL,
    /** The answer is not waited for. */
    ASYNC
  }
}
