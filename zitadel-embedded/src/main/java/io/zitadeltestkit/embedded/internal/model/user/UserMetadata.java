package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * A value that is kept with a user under a key.
 *
 * @param id user and key, from {@link #idOf}
 * @param userId the user
 * @param key the key
 * @param base64 the value
 * @param stamp when it was created and changed
 */
public record UserMetadata(String id, String userId, String key, String base64, Stamp stamp)
    implements OfUser {
  /** Finds the metadata of a user. */
  public static final Table.Index<UserMetadata> BY_USER =
      Table.Index.by("user_metadata.user", UserMetadata::userId);

  /** The table. */
  public static final Table<UserMetadata> TABLE =
      Table.of("user_metadata", UserMetadata.class).with(BY_USER);

  /** Returns the id of the entry that has a key with a user. */
  public static String idOf(String userId, String key) {
    return userId + "/" + key;
  }
}
