package io.zitadeltestkit.client.internal.key;

import io.zitadeltestkit.client.error.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an RSA private key from PEM. Zitadel writes PKCS#1 ({@code BEGIN RSA PRIVATE KEY}), which
 * the JDK can't read and Nimbus only with Bouncy Castle; the same bytes in a PKCS#8 envelope are
 * enough for the JDK.
 */
public final class RsaPem {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

  /** Version 0, then the algorithm rsaEncryption (1.2.840.113549.1.1.1) without parameters. */
  private static final byte[] PKCS8_HEADER = {
    0x02,
    0x01,
    0x00,
    0x30,
    0x0d,
    0x06,
    0x09,
    0x2a,
    (byte) 0x86,
    0x48,
    (byte) 0x86,
    (byte) 0xf7,
    0x0d,
    0x01,
    0x01,
    0x01,
    0x05,
    0x00
  };

  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;

  private RsaPem() {}

  /**
   * Reads a key.
   *
   * @param pem the file's text
   * @param what a description of the key for messages
   * @return the key
   * @throws ConfigurationException if it is not an RSA private key
   */
  public static PrivateKey parse(String pem, String what) {
    return find(pem)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    what
                        + " holds no RSA private key that can be read (PEM, PKCS#1 or PKCS#8). Make a new key and keep its file as it is."));
  }

  /**
   * Looks for a key.
   *
   * @param pem any text
   * @return the key; empty if there is none
   */
  public static Optional<RSAPrivateCrtKey> find(String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      return Optional.empty();
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      byte[] pkcs8 = block.group(1) == null ? der : envelope(der);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8))
              instanceof RSAPrivateCrtKey key
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // The cause could quote the key.
      return Optional.empty();
    }
  }

  private static byte[] envelope(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(PKCS8_HEADER);
    content.writeBytes(tagged(OCTET_STRING, pkcs1));
    return tagged(SEQUENCE, content.toByteArray());
  }

  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.length;
    if (length < 0x80) {
      out.write(length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
      out.write(0x80 | bytes);
      for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        out.write(length >> shift);
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }
}
