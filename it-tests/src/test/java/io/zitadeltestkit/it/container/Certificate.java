package io.zitadeltestkit.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate that vouches for itself, and its key, made by the JDK's own tool. */
record Certificate(Path certificate, Path key) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  static Certificate in(Path directory, String names)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = directory.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=zitadel-testkit",
                "-ext",
                "san=" + names)
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new AssertionError(output);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return new Certificate(
        write(
            directory.resolve("tls.crt"),
            "CERTIFICATE",
            keys.getCertificate("server").getEncoded()),
        write(
            directory.resolve("tls.key"),
            "PRIVATE KEY",
            keys.getKey("server", PASSWORD).getEncoded()));
  }

  private static Path write(Path file, String type, byte[] content) throws IOException {
    return Files.writeString(
        file,
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(type, Base64.getMimeEncoder().encodeToString(content)));
  }
}
