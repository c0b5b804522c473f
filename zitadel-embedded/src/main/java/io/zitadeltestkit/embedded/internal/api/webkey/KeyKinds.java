package io.zitadeltestkit.embedded.internal.api.webkey;

import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.CreateWebKeyRequest;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ECDSA;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ECDSACurve;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.ED25519;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSA;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSABits;
import io.zitadeltestkit.embedded.internal.api.webkey.WebKeyMessages.RSAHasher;
import io.zitadeltestkit.embedded.internal.model.WebKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates between the API's kinds of keys and the algorithms that are kept. */
final class KeyKinds {
  private static final List<String> RSA_ALGORITHMS = List.of("", "RS256", "RS384", "RS512");
  private static final List<String> ECDSA_ALGORITHMS = List.of("", "ES256", "ES384", "ES512");
  private static final List<Integer> RSA_LENGTHS = List.of(0, 2048, 3072, 4096);
  private static final String EDDSA = "EdDSA";
  private static final RSA DEFAULT = new RSA(RSABits.RSA_BITS_2048, RSAHasher.RSA_HASHER_SHA256);

  private KeyKinds() {}

  /** Returns the JWS algorithm that a request asks for. */
  static String algorithm(CreateWebKeyRequest request) {
    if (request.ed25519() != null) {
      return EDDSA;
    }
    return request.ecdsa() != null
        ? ECDSA_ALGORITHMS.get(request.ecdsa().curve().ordinal())
        : RSA_ALGORITHMS.get(rsa(request).hasher().ordinal());
  }

  /** Returns the length of the RSA key that a request asks for; 0 for another kind. */
  static int rsaBits(CreateWebKeyRequest request) {
    return request.ed25519() != null || request.ecdsa() != null
        ? 0
        : RSA_LENGTHS.get(rsa(request).bits().ordinal());
  }

  private static RSA rsa(CreateWebKeyRequest request) {
    return request.rsa() == null ? DEFAULT : request.rsa();
  }

  static @Nullable RSA rsa(WebKey key) {
    int hasher = RSA_ALGORITHMS.indexOf(key.algorithm());
    return hasher < 0
        ? null
        : new RSA(RSABits.values()[RSA_LENGTHS.indexOf(key.rsaBits())], RSAHasher.values()[hasher]);
  }

  static @Nullable ECDSA ecdsa(WebKey key) {
    int curve = ECDSA_ALGORITHMS.indexOf(key.algorithm());
    return curve < 0 ? null : new ECDSA(ECDSACurve.values()[curve]);
  }

  static @Nullable ED25519 ed25519(WebKey key) {
    return key.algorithm().equals(EDDSA) ? new ED25519() : null;
  }
}
