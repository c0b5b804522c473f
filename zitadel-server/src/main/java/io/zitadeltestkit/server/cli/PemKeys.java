package io.zitadeltestkit.server.cli;

import io.zitadeltestkit.embedded.internal.key.Pem;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads keys from PEM files. */
final class PemKeys {
  private PemKeys() {}

  static RSAPublicKey parsePublicKey(String pem, String source) throws IOException {
    try {
      return RsaKeys.readPublic(pem);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          source + " is not an RSA public key in PEM form (-----BEGIN PUBLIC KEY-----).", e);
    }
  }

  static PrivateKey parsePrivateKey(String pem, String source) throws IOException {
    for (String algorithm : List.of("RSA", "EC")) {
      try {
        return KeyFactory.getInstance(algorithm)
            .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode(pem)));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        // Tries the next one; the message below is the same for all.
      }
    }
    throw new IOException(
        source
            + " is not an RSA or EC private key in PKCS #8 and PEM form (-----BEGIN PRIVATE KEY-----); openssl pkcs8 -topk8 -nocrypt converts it.");
  }
}
