package io.zitadeltestkit.instance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RSA private keys in PEM form: PKCS#8, and PKCS#1 as {@code openssl genrsa -traditional} writes
 * it, which the JDK reads only in a PKCS#8 envelope.
 */
final class PrivateKeyPem {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

  /** Version 0 and the algorithm rsaEncryption, as DER. */
  private static final byte[] ENVELOPE =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private PrivateKeyPem() {}

  static RSAPrivateCrtKey parse(String pem, String where) {
    Matcher block = BLOCK.matcher(pem);
    if (block.find()) {
      try {
        byte[] der = Base64.getMimeDecoder().decode(block.group(2));
        byte[] pkcs8 =
            block.group(1) == null ? der : der(SEQUENCE, join(ENVELOPE, der(OCTETS, der)));
        if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
            instanceof RSAPrivateCrtKey key) {
          return key;
        }
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        // Reported below: the cause could quote the key.
      }
    }
    throw new IllegalArgumentException(
        where
            + " holds no RSA private key in PEM form. Make one with \"openssl genrsa -out key.pem 2048\", or remove the file if it is the toolkit's own.");
  }

  static String block(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  private static byte[] der(int tag, byte[] content) {
    // Keys are longer than 255 bytes and shorter than 64 KiB: the length has two bytes.
    byte[] head = {
      (byte) tag, (byte) 0x82, (byte) (content.length >> Byte.SIZE), (byte) content.length
    };
    return join(head, content);
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
