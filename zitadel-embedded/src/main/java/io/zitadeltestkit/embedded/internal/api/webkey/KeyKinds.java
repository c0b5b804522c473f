package io.zitadeltestkit.embedded.internal.api.webkey;

import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.CreateWebKeyRequest;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ECDSA;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ECDSACurve;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ED25519;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSA;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSABits;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSAHasher;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates between the API's kinds of keys and the stored algorithms. */
final class KeyKinds {
  private static final Map<RSAHasher, String> RSA_ALGORITHMS =
      Map.of(
          RSAHasher.RSA_HASHER_SHA256, "RS256",
          RSAHasher.RSA_HASHER_SHA384, "RS384",
          RSAHasher.RSA_HASHER_SHA512, "RS512");
  private static final Map<ECDSACurve, String> ECDSA_ALGORITHMS =
      Map.of(
          ECDSACurve.ECDSA_CURVE_P256, "ES256",
          ECDSACurve.ECDSA_CURVE_P384, "ES384",
          ECDSACurve.ECDSA_CURVE_P512, "ES512");
  private static final Map<RSABits, Integer> RSA_LENGTHS =
      Map.of(RSABits.RSA_BITS_2048, 2048, RSABits.RSA_BITS_3072, 3072, RSABits.RSA_BITS_4096, 4096);
  private static final String EDDSA = "EdDSA";
  private static final RSA DEFAULT = new RSA(RSABits.RSA_BITS_2048, RSAHasher.RSA_HASHER_SHA256);

  private KeyKinds() {}

  /** Returns the JWS algorithm of a request. */
  static String algorithm(CreateWebKeyRequest request) {
    if (request.ed25519() != null) {
      return EDDSA;
    }
    return request.ecdsa() != null
        ? valueOf(ECDSA_ALGORITHMS, request.ecdsa().curve())
        : valueOf(RSA_ALGORITHMS, rsa(request).hasher());
  }

  /** Returns the requested length of an RSA key; 0 for another kind. */
  static int rsaBits(CreateWebKeyRequest request) {
    return request.ed25519() != null || request.ecdsa() != null
        ? 0
        : valueOf(RSA_LENGTHS, rsa(request).bits());
  }

  private static RSA rsa(CreateWebKeyRequest request) {
    return request.rsa() == null ? DEFAULT : request.rsa();
  }

  static @Nullable RSA rsa(WebKey key) {
    return keyOf(RSA_ALGORITHMS, key.algorithm())
        .flatMap(hasher -> keyOf(RSA_LENGTHS, key.rsaBits()).map(bits -> new RSA(bits, hasher)))
        .orElse(null);
  }

  static @Nullable ECDSA ecdsa(WebKey key) {
    return keyOf(ECDSA_ALGORITHMS, key.algorithm()).map(ECDSA::new).orElse(null);
  }

  /** Validation has refused all other constants. */
  private static <E extends Enum<E>, V> V valueOf(Map<E, V> values, E named) {
    return Objects.requireNonNull(values.get(named), named::name);
  }

  private static <E extends Enum<E>, V> Optional<E> keyOf(Map<E, V> values, V value) {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static @Nullable ED25519 ed25519(WebKey key) {
    return key.algorithm().equals(EDDSA) ? new ED25519() : null;
  }
}
