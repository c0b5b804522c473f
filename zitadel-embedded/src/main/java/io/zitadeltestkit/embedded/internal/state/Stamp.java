package io.zitadeltestkit.embedded.internal.state;

import java.time.Instant;

/**
 * When an entity was created and last changed.
 *
 * @param createdAt when it was created
 * @param changedAt when it was last changed; the date of creation until then
 * @param sequence the number of the last change; greater than that of every earlier change in the
 *     instance
 * @param order the number of the creation: sorts entities that were created at the same time
 */
public record Stamp(Instant createdAt, Instant changedAt, long sequence, long order) {
  /** The date that the real server sends for events that never happened. */
  public static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  /** {@return the stamp of the same thing when it was made} */
  public Stamp ofCreation() {
    return new Stamp(createdAt, createdAt, 1, order);
  }
}
