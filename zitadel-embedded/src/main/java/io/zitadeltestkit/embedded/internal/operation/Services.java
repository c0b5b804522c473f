package io.zitadeltestkit.embedded.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The services that a server offers. The table of each is made when first used: all of them would
 * take longer than the rest of a start, and most tests use a few. Thread-safe.
 */
public final class Services {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A service, and its table once it is made. */
  private static final class Entry {
    private final String name;
    private final String prefix;
    private final Supplier<Service> maker;
    private @Nullable Service table;

    private Entry(String name, String prefix, Supplier<Service> maker) {
      this.name = name;
      this.prefix = prefix;
      this.maker = maker;
    }

    private synchronized Service table() {
      Service made = table;
      if (made == null) {
        made = maker.get();
        if (!made.name().equals(name)) {
          throw new IllegalStateException(made.name() + " is registered as " + name);
        }
        table = made;
      }
      return made;
    }
  }

  /**
   * Adds a service.
   *
   * @param name its full name
   * @param prefix the prefix of its REST paths
   * @param maker makes its table
   */
  public Services add(String name, String prefix, Supplier<Service> maker) {
    entries.put(name, new Entry(name, prefix, maker));
    return this;
  }

  /** {@return the table of a service} */
  public Optional<Service> named(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::table);
  }

  /** {@return the table of the service whose name a path begins with} */
  public Optional<Service> startOf(String path) {
    return path.startsWith("/zitadel.")
        ? entries.values().stream()
            .filter(entry -> path.startsWith(entry.name, 1))
            .findFirst()
            .map(Entry::table)
        : Optional.empty();
  }

  /** {@return the prefix of a path; empty if no service has it} */
  public Optional<String> prefixOf(String path) {
    return entries.values().stream()
        .map(entry -> entry.prefix)
        .filter(prefix -> path.startsWith(prefix))
        .findFirst();
  }

  /** {@return the tables of the services with a prefix} */
  public List<Service> under(String prefix) {
    return entries.values().stream()
        .filter(entry -> entry.prefix.equals(prefix))
        .map(Entry::table)
        .toList();
  }

  /** {@return all tables} */
  public List<Service> all() {
    return entries.values().stream().map(Entry::table).toList();
  }
}
