package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.proto.GoText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text that was sent as UTF-8. Bytes that are not UTF-8 are kept as {@link GoText#broken half
 * surrogate pairs}, so that they can be recognized, and none is lost.
 */
final class Utf8 {
  private Utf8() {}

  static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return keepingBroken(bytes);
    }
  }

  private static String keepingBroken(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isMalformed()) {
        for (int i = 0; i < result.length(); i++) {
          out.put(GoText.broken(in.get()));
        }
      }
      decoder.reset();
    }
    return out.flip().toString();
  }

  static byte[] encode(String text) {
    if (!isBroken(text)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    text.codePoints()
        .forEach(
            c -> {
              if (GoText.isBroken(c)) {
                out.write(GoText.byteOf(c));
              } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
              }
            });
    return out.toByteArray();
  }

  static boolean isBroken(String text) {
    return text.codePoints().anyMatch(GoText::isBroken);
  }

  /**
   * Decodes percent escapes only: a plus sign is kept.
   *
   * @throws IllegalArgumentException if a percent sign is not followed by two digits
   */
  static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 3 > text.length()) {
          throw new IllegalArgumentException(text.substring(i));
        }
        int value = hex(text, i + 1) * 16 + hex(text, i + 2);
        out.write(value);
        i += 2;
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return decode(out.toByteArray());
  }

  private static int hex(String text, int at) {
    int digit = Character.digit(text.charAt(at), 16);
    if (digit < 0) {
      throw new IllegalArgumentException(text.substring(Math.max(0, at - 2), at + 1));
    }
    return digit;
  }
}
