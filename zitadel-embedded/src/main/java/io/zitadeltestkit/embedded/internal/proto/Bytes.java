package io.zitadeltestkit.embedded.internal.proto;

import java.util.Arrays;
import java.util.Base64;

/** An immutable value of type {@code bytes}. */
public final class Bytes {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** Wraps a copy of the bytes. */
  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  /** Decodes base64, standard or URL-safe, with or without padding, as proto3 JSON allows. */
  public static Bytes fromBase64(String text) {
    boolean ofUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    if (text.length() % 4 != 0 && text.indexOf('=') >= 0) {
      throw new IllegalArgumentException("incomplete padding");
    }
    return new Bytes((ofUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
  }

  /** Encodes as standard base64 with padding. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(value);
  }

  /** {@return a copy of the bytes} */
  public byte[] toArray() {
    return value.clone();
  }

  /** {@return the number of bytes} */
  public int size() {
    return value.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(bytes.value, value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Bytes[" + value.length + "]";
  }
}
