package io.zitadeltestkit.embedded.internal.recent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The last things of a kind, bounded by their number and by their characters. Thread-safe.
 *
 * @param <T> what is kept
 */
public final class Recent<T> {
  private final Deque<T> kept = new ArrayDeque<>();
  private final int most;
  private final long mostCharacters;
  private final ToLongFunction<T> size;
  private long characters;

  /**
   * Nothing yet.
   *
   * @param most how many are kept
   * @param mostCharacters how many characters they may have in all
   * @param size counts the characters of one, always the same
   */
  public Recent(int most, long mostCharacters, ToLongFunction<T> size) {
    this.most = most;
    this.mostCharacters = mostCharacters;
    this.size = size;
  }

  /** Keeps one more; the oldest ones go. */
  public synchronized void add(T thing) {
    kept.addLast(thing);
    characters += size.applyAsLong(thing);
    while (kept.size() > most || characters > mostCharacters) {
      characters -= size.applyAsLong(kept.removeFirst());
    }
  }

  /** {@return all, oldest first} */
  public synchronized List<T> all() {
    return List.copyOf(kept);
  }

  /** {@return the last one; empty if there is none} */
  public synchronized Optional<T> last() {
    return Optional.ofNullable(kept.peekLast());
  }

  /** {@return how many there are} */
  public synchronized int count() {
    return kept.size();
  }

  /** Forgets some. */
  public synchronized void removeIf(Predicate<T> condition) {
    kept.removeIf(condition);
    characters = kept.stream().mapToLong(size).sum();
  }
}
