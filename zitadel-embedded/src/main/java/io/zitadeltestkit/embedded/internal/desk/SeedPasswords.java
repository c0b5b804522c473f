package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people that seeds made, with the passwords that the files gave them: the server itself keeps
 * only hashes. Thread-safe.
 */
public final class SeedPasswords {
  private final Map<String, String> byUser = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Remembers a person's password; it is empty if the seed gave none. */
  public void put(String userId, String password) {
    byUser.put(userId, password);
  }

  /** {@return the people that are still there, in the order of the seeds} */
  public List<User> people(State state) {
    List<String> ids;
    synchronized (byUser) {
      ids = List.copyOf(byUser.keySet());
    }
    return ids.stream().flatMap(id -> state.find(User.TABLE, id).stream()).toList();
  }

  /** {@return the password that a seed gave a person, unless it was changed since} */
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
