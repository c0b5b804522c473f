package io.zitadeltestkit.embedded.internal.oidc;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Reads private keys as key files hold them. */
public final class TestKeys {
  private static final byte[] ALGORITHM =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private TestKeys() {}

  /** Reads an RSA key in the PEM form of PKCS#1. */
  public static PrivateKey rsa(String pem) throws GeneralSecurityException {
    byte[] pkcs1 =
        Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(ALGORITHM);
    body.writeBytes(tagged(0x04, pkcs1));
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(tagged(0x30, body.toByteArray())));
  }

  /** A DER value of more than 255 and less than 65536 bytes. */
  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(content.length >> 8);
    out.write(content.length & 0xff);
    out.writeBytes(content);
    return out.toByteArray();
  }
}
