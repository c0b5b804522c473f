package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.text.Quotable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificates are trusted. */
public sealed interface Trust {
  /** All authorities that a browser trusts take some hundred kilobytes. */
  int LARGEST_CA_FILE = 4 * 1024 * 1024;

  /** The certificates that the JVM trusts. */
  record Jvm() implements Trust {}

  /**
   * The certificates that the JVM trusts, and some more.
   *
   * @param certificates of further authorities
   */
  record Also(Collection<? extends Certificate> certificates) implements Trust {}

  /**
   * Only those of a trust store.
   *
   * @param store with the certificates of authorities
   */
  record Only(KeyStore store) implements Trust {}

  /** All certificates, for any host name. */
  record Everything() implements Trust {}

  /**
   * Reads the certificates of authorities from a PEM file.
   *
   * @param file with one or more certificates
   * @return trust in them and in the JVM's
   */
  static Trust caFile(Path file) {
    String path = Quotable.path(file);
    if (path == null) {
      throw new ConfigurationException(
          "The CA file's path looks like a key, certificate or token itself. Give the path of a PEM file with the certificate of the authority.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      // Read first: the factory would report a read error as a broken certificate.
      InputStream pem = new ByteArrayInputStream(in.readNBytes(LARGEST_CA_FILE));
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (!found.isEmpty()) {
        return new Also(found);
      }
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "The CA file %s does not exist. Give the path of a PEM file with the certificate of the authority."
              .formatted(path));
    } catch (IOException e) {
      throw new ConfigurationException(
          "The CA file %s can't be read (%s). Check that it is a file and its permissions."
              .formatted(path, e.getClass().getSimpleName()));
    } catch (CertificateException e) {
      // reported below, as for an empty file
    }
    throw new ConfigurationException(
        "The CA file %s holds no certificate. Give a PEM file with the certificate of the authority (BEGIN CERTIFICATE)."
            .formatted(path));
  }

  /**
   * The trust manager for these certificates.
   *
   * @return null for the JVM's own
   */
  default @Nullable X509TrustManager manager() {
    try {
      if (this instanceof Everything) {
        return new TrustsEverything();
      }
      if (this instanceof Only only) {
        return managerOf(only.store());
      }
      return this instanceof Also also ? managerOf(withJvm(also.certificates())) : null;
    } catch (GeneralSecurityException | IOException e) {
      throw new ConfigurationException(
          "The certificates can't be used to check servers (%s). Check the CA file or trust store."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private static KeyStore withJvm(Collection<? extends Certificate> further)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int number = 0;
    for (Certificate certificate : further) {
      all.setCertificateEntry("further-" + number++, certificate);
    }
    for (X509Certificate certificate : managerOf(null).getAcceptedIssuers()) {
      all.setCertificateEntry("jvm-" + number++, certificate);
    }
    return all;
  }

  private static X509TrustManager managerOf(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager found) {
        return found;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  /**
   * Makes TLS sockets that check servers with {@code manager}.
   *
   * @param manager checks the server's certificate
   * @return the socket factory
   */
  static SSLSocketFactory sockets(X509TrustManager manager) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new ConfigurationException(
          "This JVM can't set up TLS (%s).".formatted(e.getClass().getSimpleName()));
    }
  }
}
