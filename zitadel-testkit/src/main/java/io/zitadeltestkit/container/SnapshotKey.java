package io.zitadeltestkit.container;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Identifies the set-up of a server: servers with the same key can share a snapshot. */
final class SnapshotKey {
  /** Incremented when the content of snapshots changes although no input does. */
  private static final String FORMAT = "1";

  private static final int LENGTH = 16;

  private SnapshotKey() {}

  /**
   * @param imageIds of server and database
   * @param settings the server's environment
   * @param files the contents of files that the set-up reads
   */
  static String of(List<String> imageIds, Map<String, String> settings, List<byte[]> files) {
    // The database's name may differ between networks; the set-up does not store it.
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

  /** Adds the length, so that the boundary between two values matters. */
  private static void update(MessageDigest digest, byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
