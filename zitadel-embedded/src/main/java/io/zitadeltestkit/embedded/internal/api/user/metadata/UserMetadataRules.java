package io.zitadeltestkit.embedded.internal.api.user.metadata;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets and removes the metadata of users. The permission is checked elsewhere. */
public final class UserMetadataRules {
  private static final String NO_DATA = "Metadata list is empty";

  private UserMetadataRules() {}

  /**
   * An entry to set.
   *
   * @param key the key
   * @param value the value; an empty one removes the entry
   */
  public record Entry(String key, Bytes value) {}

  /**
   * Sets entries; those without a value are removed.
   *
   * @return when the user's metadata was last changed, if ever
   */
  public static Optional<Stamp> set(Tx tx, String userId, List<Entry> entries) {
    for (Entry entry : entries) {
      String id = UserMetadata.idOf(userId, entry.key());
      if (entry.value().size() > 0) {
        put(tx, id, userId, entry);
      } else if (tx.state().has(UserMetadata.TABLE, id)) {
        remove(tx, id, userId);
      }
    }
    return lastChange(tx, userId);
  }

  private static Optional<Stamp> lastChange(Tx tx, String userId) {
    return Stream.concat(
            tx.state()
                .lookup(UserMetadata.TABLE, UserMetadata.BY_USER, userId)
                .map(UserMetadata::stamp),
            Removal.stamp(tx.state(), UserMetadata.TABLE, userId).stream())
        .max(Comparator.comparing(Stamp::changedAt));
  }

  private static void remove(Tx tx, String id, String userId) {
    tx.remove(UserMetadata.TABLE, id);
    Removal.remember(tx, UserMetadata.TABLE, userId);
  }

  private static void put(Tx tx, String id, String userId, Entry entry) {
    String base64 = entry.value().toBase64();
    Optional<UserMetadata> known = tx.find(UserMetadata.TABLE, id);
    if (known.filter(before -> before.base64().equals(base64)).isPresent()) {
      return;
    }
    tx.put(
        UserMetadata.TABLE,
        new UserMetadata(
            id, userId, entry.key(), base64, known.map(tx::changed).orElseGet(tx::created)));
  }

  /** Removes entries; all of them have to exist. */
  public static void remove(Tx tx, String userId, List<String> keys) {
    for (String key : keys) {
      if (!tx.state().has(UserMetadata.TABLE, UserMetadata.idOf(userId, key))) {
        throw Fault.notFound("META-2nnds", "One or more keys do not exist");
      }
    }
    keys.forEach(key -> remove(tx, UserMetadata.idOf(userId, key), userId));
  }

  /** Throws a fault if a list of entries or keys is empty, then if the user does not exist. */
  public static User requireUser(Tx tx, String userId, List<?> data) {
    if (data.isEmpty()) {
      throw Fault.failedPrecondition("META-9mm2d", NO_DATA);
    }
    return tx.get(
        User.TABLE,
        userId,
        () -> Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found"));
  }

  /** Throws a fault unless all entries of a new user have a key and a value. */
  public static void requireComplete(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.key().isBlank()) {
        throw Fault.invalidArgument("USER-Drght", "Errors.User.Metadata.KeyEmpty");
      }
      if (entry.value().size() == 0) {
        throw Fault.invalidArgument("USER-Dbgth", "Errors.User.Metadata.ValueEmpty");
      }
    }
  }
}
