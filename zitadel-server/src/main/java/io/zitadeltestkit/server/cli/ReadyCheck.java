package io.zitadeltestkit.server.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the server on this machine whether it is ready. */
final class ReadyCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyCheck.class);
  private static final int MILLIS = 5_000;

  private ReadyCheck() {}

  static boolean run(CommonOptions options) throws FatalException {
    Settings settings = options.settings();
    boolean tls = ExternalAddress.of(settings, options.tlsMode()).tls();
    URI uri =
        URI.create(
            (tls ? "https" : "http")
                + "://localhost:"
                + settings.port("PORT", 8080)
                + "/debug/ready");
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      if (connection instanceof HttpsURLConnection https) {
        // It is the same machine, and the certificate is for the external name.
        https.setSSLSocketFactory(trusting().getSocketFactory());
        https.setHostnameVerifier((host, session) -> true);
      }
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      int status = connection.getResponseCode();
      if (status != 200) {
        LOG.warn("ready check failed: {} answered {}", uri, status);
      }
      return status == 200;
    } catch (IOException | GeneralSecurityException e) {
      LOG.warn("ready check failed: {}: {}", uri, e.getMessage());
      return false;
    }
  }

  private static SSLContext trusting() throws GeneralSecurityException {
    X509TrustManager all =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {all}, new SecureRandom());
    return context;
  }
}
