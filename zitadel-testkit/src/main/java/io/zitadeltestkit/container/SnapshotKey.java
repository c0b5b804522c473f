package io.zitadeltestkit.container;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says whether two servers would be set up alike: then they can share a snapshot. */
final class SnapshotKey {
  /** To be raised when what a snapshot has changes although none of the inputs does. */
  private static final String FORMAT = "1";

  private static final int LENGTH = 16;

  private SnapshotKey() {}

  /**
   * @param imageIds of server and database
   * @param settings the server's environment
   * @param files what is in files that the set-up reads
   */
  static String of(List<String> imageIds, Map<String, String> settings, List<byte[]> files) {
    // The database may have another name on each network, which the set-up does not keep.
    Map<String, String> kept = new TreeMap<>(settings);
    kept.remove(ServerSettings.DATABASE_HOST);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, FORMAT);
      imageIds.forEach(id -> update(digest, id));
      kept.forEach(
          (name, value) -> {
            update(digest, name);
            update(digest, value);
          });
      files.forEach(file -> update(digest, file));
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM knows no SHA-256.", e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    update(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With the length, so that two texts can't run into each other. */
  private static void update(MessageDigest digest, byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
