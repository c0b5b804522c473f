package io.zitadeltestkit.instance;

import io.zitadeltestkit.client.internal.key.RsaPem;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

/** Keys of system users in PEM form. */
final class PrivateKeyPem {
  private PrivateKeyPem() {}

  static RSAPrivateCrtKey parse(String pem, String where) {
    return RsaPem.find(pem)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    where
                        + " holds no RSA private key in PEM form. Make one with \"openssl genrsa -out key.pem 2048\", or remove the file if it is the toolkit's own."));
  }

  static String block(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
