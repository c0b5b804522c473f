package io.zitadeltestkit.client;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A key of a service user, in the form that Zitadel writes. */
public final class TestKeys {
  /** In a PKCS#8 encoding of a 2048-bit key this much stands before the PKCS#1 encoding. */
  private static final int PKCS8_PREFIX = 26;

  /** The key pair; made once, because that takes a while. */
  public static final KeyPair PAIR = pair();

  private TestKeys() {}

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key as PKCS#1, as Zitadel writes it. */
  public static String pkcs1() {
    byte[] pkcs8 = PAIR.getPrivate().getEncoded();
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, PKCS8_PREFIX, pkcs8.length));
  }

  /** The key as PKCS#8. */
  public static String pkcs8() {
    return pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
  }

  private static String pem(String type, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), type);
  }

  /** The key file. */
  public static String serviceUserJson(String userId, String keyId) {
    return """
    {"type":"serviceaccount","keyId":"%s","key":"%s","expirationDate":"2099-01-01T00:00:00Z","userId":"%s"}"""
        .formatted(keyId, pkcs1().replace("\n", "\\n"), userId);
  }
}
