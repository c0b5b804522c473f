package io.zitadeltestkit.server.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificate and key of TLS, from {@code TLS_CERTPATH} and {@code TLS_KEYPATH}. */
final class Tls {
  private static final String ACTION = "unable to start zitadel";

  private Tls() {}

  static SSLContext of(Settings settings) throws FatalException {
    try {
      String certificate = pem(settings, "TLS_CERT");
      String key = pem(settings, "TLS_KEY");
      if (certificate.isEmpty() || key.isEmpty()) {
        throw new FatalException(
            ACTION,
            "TLS is on, but there is no certificate: set ZITADEL_TLS_CERTPATH and ZITADEL_TLS_KEYPATH, or start with --tlsMode disabled or external");
      }
      return context(certificates(certificate), PemKeys.parsePrivateKey(key, "the key of TLS"));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new FatalException(ACTION, "TLS can't be set up: " + String.valueOf(e.getMessage()), e);
    }
  }

  /** A file by its path, or its content in base64. */
  private static String pem(Settings settings, String name) throws IOException {
    String path = settings.text(name + "PATH");
    return path.isEmpty()
        ? new String(Base64.getDecoder().decode(settings.text(name)), StandardCharsets.UTF_8)
        : Files.readString(Path.of(path));
  }

  private static Certificate[] certificates(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
        .toArray(new Certificate[0]);
  }

  private static SSLContext context(Certificate[] chain, PrivateKey key)
      throws GeneralSecurityException, IOException {
    char[] password = new char[0];
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, password);
    keys.setKeyEntry("server", key, password, chain);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
