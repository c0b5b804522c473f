package io.zitadeltestkit.embedded.internal.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** RSA keys of users and applications, and their text forms. */
public final class RsaKeys {
  private static final int BITS = 2048;
  private static final int DER_INTEGER = 0x02;
  private static final int DER_SEQUENCE = 0x30;

  private RsaKeys() {}

  /** Generates a new pair. */
  public static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has RSA.", e);
    }
  }

  /** {@return a public key as PEM of an X.509 SubjectPublicKeyInfo} */
  public static String publicPem(RSAPublicKey key) {
    return Pem.encode("PUBLIC KEY", key.getEncoded());
  }

  /**
   * Returns a private key as PEM of a PKCS#1 RSAPrivateKey, which Java itself does not write.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2">RFC 8017, A.1.2</a>
   */
  public static String privatePem(RSAPrivateCrtKey key) {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    for (BigInteger field :
        new BigInteger[] {
          BigInteger.ZERO,
          key.getModulus(),
          key.getPublicExponent(),
          key.getPrivateExponent(),
          key.getPrimeP(),
          key.getPrimeQ(),
          key.getPrimeExponentP(),
          key.getPrimeExponentQ(),
          key.getCrtCoefficient()
        }) {
      writeDer(fields, DER_INTEGER, field.toByteArray());
    }
    ByteArrayOutputStream sequence = new ByteArrayOutputStream();
    writeDer(sequence, DER_SEQUENCE, fields.toByteArray());
    return Pem.encode("RSA PRIVATE KEY", sequence.toByteArray());
  }

  /** Reads a public key from PEM of an X.509 SubjectPublicKeyInfo; empty if it is not one. */
  public static Optional<RSAPublicKey> parsePublic(String pem) {
    if (!pem.contains("-----BEGIN PUBLIC KEY-----")
        && !pem.contains("-----BEGIN RSA PUBLIC KEY-----")) {
      return Optional.empty();
    }
    try {
      return Optional.of(readPublic(pem));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a public key from the text of an X.509 SubjectPublicKeyInfo, with any label.
   *
   * @throws GeneralSecurityException if it is not a key
   */
  public static RSAPublicKey readPublic(String pem) throws GeneralSecurityException {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Pem.decode(pem)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("The text is not base64.", e);
    }
  }

  private static void writeDer(ByteArrayOutputStream out, int tag, byte[] content) {
    out.write(tag);
    int length = content.length;
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length & 0xff);
    }
    out.writeBytes(content);
  }
}
