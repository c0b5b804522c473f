package io.zitadeltestkit.server.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Archives for {@code docker cp}. A file of this machine would keep its permissions, which Windows
 * does not have.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 11;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;

  private Tar() {}

  /** {@return an archive of empty, world-writable files} */
  static byte[] writableFiles(List<String> names) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (String name : names) {
      byte[] header = new byte[BLOCK];
      put(header, 0, name);
      put(header, 100, "0000666");
      put(header, 108, "0000000");
      put(header, 116, "0000000");
      put(header, SIZE_AT, "00000000000");
      put(header, 136, "00000000000");
      put(header, CHECKSUM_AT, " ".repeat(CHECKSUM_LENGTH));
      put(header, 156, "0");
      put(header, 257, "ustar\0" + "00");
      int sum = 0;
      for (byte each : header) {
        sum += each & 0xff;
      }
      put(header, CHECKSUM_AT, String.format(Locale.ROOT, "%06o\0 ", sum));
      archive.writeBytes(header);
    }
    archive.writeBytes(new byte[2 * BLOCK]);
    return archive.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** {@return the content of the first file; empty if there is none} */
  static String first(byte[] archive) {
    if (archive.length < BLOCK) {
      return "";
    }
    int size =
        Integer.parseInt(
            new String(archive, SIZE_AT, SIZE_LENGTH, StandardCharsets.US_ASCII).strip(), 8);
    return new String(
        archive, BLOCK, Math.min(size, archive.length - BLOCK), StandardCharsets.UTF_8);
  }
}
