package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people from seeds, with the passwords in the files: the server itself only stores hashes.
 * Thread-safe.
 */
public final class SeedPasswords {
  private final Map<String, String> byUser = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Stores a person's password; empty if the seed has none. */
  public void put(String userId, String password) {
    byUser.put(userId, password);
  }

  /** {@return the people that still exist, in the order of the seeds} */
  public List<User> people(State state) {
    List<String> ids;
    synchronized (byUser) {
      ids = List.copyOf(byUser.keySet());
    }
    return ids.stream().flatMap(id -> state.find(User.TABLE, id).stream()).toList();
  }

  /** {@return a person's password from a seed, unless it was changed since} */
  public Optional<String> of(User user) {
    Human human = user.human();
    String hash = human == null ? null : human.passwordHash();
    return Optional.ofNullable(byUser.get(user.id()))
        .filter(
            password ->
                hash != null && !password.isEmpty() && Hashes.matchesPassword(password, hash));
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return "SeedPasswords[" + byUser.size() + "]";
  }
}
