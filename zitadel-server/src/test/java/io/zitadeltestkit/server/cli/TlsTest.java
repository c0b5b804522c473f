package io.zitadeltestkit.server.cli;

import static io.zitadeltestkit.server.cli.SettingsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.server.ServerOptions;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private Path directory;
  private Path certificate = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void makeACertificateOfItsOwn() throws Exception {
    Path store = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-storetype",
                "PKCS12",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD);
    }
    certificate = pem("certificate", "CERTIFICATE", keys.getCertificate("server").getEncoded());
    key = pem("key", "PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded());
  }

  @Test
  void serverSpeaksTlsAndItsIssuerIsHttps() throws Exception {
    MovableClock clock = new MovableClock(Clock.systemUTC());
    Instance instance = new Instance("1", clock);
    new FirstInstance(settings()).setUp(instance, "localhost");
    Instances instances = new Instances();
    instances.add(instance);
    Endpoint endpoint =
        new Endpoint(
            new InetSocketAddress("localhost", 0),
            true,
            Tls.of(
                settings("TLS_CERTPATH", certificate.toString(), "TLS_KEYPATH", key.toString())));
    try (ZitadelServer server =
        ZitadelServer.serve(instances, clock, ServerOptions.of(endpoint, "localhost"))) {
      String base = "https://localhost:" + server.port();

      assertThat(read(base + "/.well-known/openid-configuration"))
          .contains("\"issuer\":\"" + base + "\"");
      Path port = Files.writeString(directory.resolve("port.yaml"), "Port: " + server.port());
      assertThat(Main.run("ready", "--tlsMode", "enabled", "--config", port.toString())).isZero();
      assertThat(Main.run("ready", "--tlsMode", "disabled", "--config", port.toString()))
          .isEqualTo(1);
    }
  }

  @Test
  void certificateAndKeyMayBeInTheSettings() throws Exception {
    assertThat(Tls.of(settings("TLS_CERT", base64(certificate), "TLS_KEY", base64(key))))
        .isNotNull();
  }

  @Test
  void saysWhatIsWrongWithAKey() throws Exception {
    Files.writeString(
        key, "-----BEGIN RSA PRIVATE KEY-----\nYWJj\n-----END RSA PRIVATE KEY-----\n");

    assertThatThrownBy(
            () ->
                Tls.of(
                    settings(
                        "TLS_CERTPATH", certificate.toString(), "TLS_KEYPATH", key.toString())))
        .isInstanceOf(FatalException.class)
        .hasMessage(
            "TLS can't be set up: the key of TLS is not an RSA or EC private key in PKCS #8 and PEM form (-----BEGIN PRIVATE KEY-----); "
                + "openssl pkcs8 -topk8 -nocrypt converts it.");
  }

  private String read(String url) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(directory.resolve("keys.p12"))) {
      trusted.load(stream, PASSWORD);
    }
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, PASSWORD);
    anchors.setCertificateEntry("server", trusted.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    HttpsURLConnection connection = (HttpsURLConnection) URI.create(url).toURL().openConnection();
    connection.setSSLSocketFactory(context.getSocketFactory());
    try (InputStream body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path pem(String name, String type, byte[] content) throws Exception {
    return Files.writeString(
        directory.resolve(name + ".pem"),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content), type));
  }

  private static String base64(Path file) throws Exception {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
  }
}
