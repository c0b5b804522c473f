package io.zitadeltestkit.client.internal.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a TLS handshake failed because of a certificate's dates. */
final class CertificateValidity {
  private CertificateValidity() {}

  /**
   * Describes a certificate that is expired or not valid yet.
   *
   * @param failure of the handshake
   * @param now by the client's clock
   * @return what is wrong and what to do; empty if the dates are not the problem
   */
  static Optional<String> problem(Throwable failure, Instant now) {
    @Nullable X509Certificate certificate = null;
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CertPathValidatorException path) {
        certificate = certificate(path);
      }
      if (t instanceof CertificateExpiredException) {
        return Optional.of(
            "the server's certificate has expired%s. Renew it; if it is valid, this machine's clock (%s) is wrong."
                .formatted(
                    certificate == null ? "" : " on " + certificate.getNotAfter().toInstant(),
                    now));
      }
      if (t instanceof CertificateNotYetValidException) {
        return Optional.of(
            "the server's certificate is not valid yet%s. Wait, or make another; if it is valid, this machine's clock (%s) is wrong."
                .formatted(
                    certificate == null
                        ? ""
                        : ", only from " + certificate.getNotBefore().toInstant() + " on",
                    now));
      }
    }
    return Optional.empty();
  }

  private static @Nullable X509Certificate certificate(CertPathValidatorException failure) {
    if (failure.getCertPath() == null || failure.getIndex() < 0) {
      return null;
    }
    List<? extends Certificate> path = failure.getCertPath().getCertificates();
    return failure.getIndex() < path.size()
            && path.get(failure.getIndex()) instanceof X509Certificate found
        ? found
        : null;
  }
}
