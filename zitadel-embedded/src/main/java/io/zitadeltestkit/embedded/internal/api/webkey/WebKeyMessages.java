package io.zitadeltestkit.embedded.internal.api.webkey;

import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.webkey.v2.WebKeyService}. */
interface WebKeyMessages {
  @OneOf("Key")
  record CreateWebKeyRequest(@Nullable RSA rsa, @Nullable ECDSA ecdsa, @Nullable ED25519 ed25519) {}

  record CreateWebKeyResponse(String id, Instant creationDate) {}

  record ListWebKeysResponse(List<WebKeyView> webKeys) {}

  record WebKeyView(
      String id,
      Instant creationDate,
      Instant changeDate,
      State state,
      @Nullable RSA rsa,
      @Nullable ECDSA ecdsa,
      @Nullable ED25519 ed25519) {}

  enum State {
    STATE_UNSPECIFIED,
    STATE_INITIAL,
    STATE_ACTIVE,
    STATE_INACTIVE,
    STATE_REMOVED
  }

  record RSA(@NotDefault @DefinedEnum RSABits bits, @NotDefault @DefinedEnum RSAHasher hasher) {}

  enum RSABits {
    RSA_BITS_UNSPECIFIED,
    RSA_BITS_2048,
    RSA_BITS_3072,
    RSA_BITS_4096,
    UNRECOGNIZED
  }

  enum RSAHasher {
    RSA_HASHER_UNSPECIFIED,
    RSA_HASHER_SHA256,
    RSA_HASHER_SHA384,
    RSA_HASHER_SHA512,
    UNRECOGNIZED
  }

  record ECDSA(@NotDefault @DefinedEnum ECDSACurve curve) {}

  enum ECDSACurve {
    ECDSA_CURVE_UNSPECIFIED,
    ECDSA_CURVE_P256,
    ECDSA_CURVE_P384,
    ECDSA_CURVE_P512,
    UNRECOGNIZED
  }

  record ED25519() {}
}
