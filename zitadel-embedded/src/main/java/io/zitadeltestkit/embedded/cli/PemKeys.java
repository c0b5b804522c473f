package io.zitadeltestkit.embedded.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads keys from PEM files. */
final class PemKeys {
  private PemKeys() {}

  static RSAPublicKey readPublicKey(Path file) throws IOException {
    return parsePublicKey(Files.readString(file), file.toString());
  }

  static RSAPublicKey parsePublicKey(String pem, String source) throws IOException {
    try {
      String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          source + " is not an RSA public key in PEM form (-----BEGIN PUBLIC KEY-----).", e);
    }
  }
}
