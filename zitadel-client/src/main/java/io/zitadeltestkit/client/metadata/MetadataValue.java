package io.zitadeltestkit.client.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value of a metadata key: bytes, usually UTF-8 text. */
public final class MetadataValue {
  private final byte[] bytes;

  private MetadataValue(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The value for a text.
   *
   * @param text stored as UTF-8
   * @return the value
   * @throws IllegalArgumentException for null
   */
  public static MetadataValue of(String text) {
    if (text == null) {
      throw new IllegalArgumentException("text must not be null");
    }
    return new MetadataValue(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The value for some bytes.
   *
   * @param bytes what is stored; Zitadel accepts 1 to 500,000
   * @return the value
   * @throws IllegalArgumentException for null
   */
  public static MetadataValue of(byte[] bytes) {
    if (bytes == null) {
      throw new IllegalArgumentException("bytes must not be null");
    }
    return new MetadataValue(bytes.clone());
  }

  /**
   * The value as it is stored.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The value as text.
   *
   * @return the bytes read as UTF-8
   */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetadataValue value && Arrays.equals(bytes, value.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Only the size: metadata may be personal. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
