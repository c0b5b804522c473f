package io.zitadeltestkit.embedded.internal.state;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A transaction: its reads see its own writes; others see them only when it is done, and not at all
 * if it throws a fault.
 */
public final class Tx {
  private final State before;
  private State state;
  private boolean changed;
  private @Nullable Fault conflict;
  private long sequence;
  private final Instant now;
  private final Ids ids;
  private final Profile profile;
  private final List<Notification> notifications = new ArrayList<>();

  Tx(State state, long sequence, Instant now, Ids ids, Profile profile) {
    this.before = state;
    this.state = state.withDeleted();
    this.sequence = sequence;
    this.now = now;
    this.ids = ids;
    this.profile = profile;
  }

  /**
   * Returns the state as changed so far. Entities of a deleted organization are found by id, but
   * are in no list.
   */
  public State state() {
    return state;
  }

  /**
   * Ends the transaction with a fault when it is done, because a name is taken. The real server
   * finds that out when it stores, so any other refusal comes before it; the first conflict counts.
   */
  public void conflict(Fault taken) {
    if (conflict == null) {
      conflict = taken;
    }
  }

  /**
   * {@return the next state for readers; the previous one if nothing was changed} Throws if there
   * was a conflict.
   */
  State result() {
    if (conflict != null) {
      throw conflict;
    }
    return changed ? state.withoutDeleted() : before;
  }

  /** Returns the time of the change. */
  public Instant now() {
    return now;
  }

  /** {@return the release that the server emulates} */
  public Profile profile() {
    return profile;
  }

  /** {@return the makers of opaque tokens} */
  public OpaqueTokens tokens() {
    return OpaqueTokens.of(profile);
  }

  /** Returns a new id: 18 digits, unique in the process, growing. */
  public String newId() {
    return ids.next();
  }

  /** Returns the stamp of an entity that this change creates. */
  public Stamp created() {
    sequence++;
    return new Stamp(now, now, sequence, sequence);
  }

  /** Returns the stamp of an entity that this change updates. */
  public Stamp changed(Entity entity) {
    sequence++;
    return new Stamp(entity.stamp().createdAt(), now, sequence, entity.stamp().order());
  }

  /** Writes an entity, new or changed. */
  public <E extends Entity> E put(Table<E> table, E entity) {
    become(state.put(table, entity));
    return entity;
  }

  /** Removes an entity; nothing happens if there is none. */
  public void remove(Table<?> table, String id) {
    become(state.remove(table, id));
  }

  /** Removes the rows of a deleted organization, so that only changes find them, by their ids. */
  public void keepDeleted(Map<Table<?>, ? extends Collection<Entity>> rows) {
    become(state.keepDeleted(rows));
  }

  private void become(State next) {
    changed |= next != state;
    state = next;
  }

  /** Removes the entities of a table that a condition holds for. */
  public <E extends Entity> void removeAll(
      Table<E> table, java.util.function.Predicate<? super E> condition) {
    state.all(table, condition).map(Entity::id).toList().forEach(id -> remove(table, id));
  }

  /** Finds an entity by its id. */
  public <E extends Entity> Optional<E> find(Table<E> table, String id) {
    if (table.inEvents() && id.indexOf('\0') >= 0) {
      throw Fault.of(Code.INTERNAL, "SQL-KyeAx", "unable to filter events");
    }
    return state.find(table, id);
  }

  /** Returns the entity of this id, or throws a fault. */
  public <E extends Entity> E get(Table<E> table, String id, Supplier<Fault> missing) {
    return find(table, id).orElseThrow(missing);
  }

  /** Changes the entity of this id, if there is one. */
  public <E extends Entity> void update(Table<E> table, String id, UnaryOperator<E> change) {
    find(table, id).ifPresent(entity -> put(table, change.apply(entity)));
  }

  /** Sends a message to a person when the change is done. */
  public void send(Notification notification) {
    notifications.add(notification);
  }

  /** {@return the messages to send, in order} */
  List<Notification> notifications() {
    return notifications;
  }

  long sequence() {
    return sequence;
  }
}
