package io.zitadeltestkit.embedded.internal.api.user.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.key.RsaKeys;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** The keys that service users sign assertions with. */
public final class MachineKeys {
  private MachineKeys() {}

  /**
   * A new key.
   *
   * @param row the stored form
   * @param content the key file, shown only once; empty if the caller supplied the public key
   */
  public record Added(MachineKey row, Bytes content) {
    @Override
    public String toString() {
      return "Added[" + row.id() + "]";
    }
  }

  /**
   * Gives a service user a key.
   *
   * @param tx the change
   * @param userId the user
   * @param expiration when it expires
   * @param publicKeyPem the caller's own public key; empty for a new pair
   */
  public static Added add(Tx tx, String userId, Instant expiration, String publicKeyPem) {
    if (!publicKeyPem.isEmpty() && RsaKeys.parsePublic(publicKeyPem).isEmpty()) {
      throw Fault.invalidArgument(
          "COMMAND-5F3h1",
          "Public key is not a valid RSA public key in PKIX format with PEM encoding");
    }
    Instant expiresAt = Credentials.expiration(tx, expiration);
    User user =
        tx.find(User.TABLE, userId)
            .filter(User::isMachine)
            .orElseThrow(
                () -> Fault.failedPrecondition("COMMAND-bnipwm1", "User could not be found"));
    if (!publicKeyPem.isEmpty()) {
      return new Added(put(tx, user, publicKeyPem, expiresAt), Bytes.EMPTY);
    }
    KeyPair pair = RsaKeys.generate();
    MachineKey key = put(tx, user, RsaKeys.publicPem((RSAPublicKey) pair.getPublic()), expiresAt);
    return new Added(key, keyFile(key, (RSAPrivateCrtKey) pair.getPrivate()));
  }

  private static MachineKey put(Tx tx, User user, String publicKeyPem, Instant expiresAt) {
    return tx.put(
        MachineKey.TABLE,
        new MachineKey(tx.newId(), user.id(), user.orgId(), publicKeyPem, expiresAt, tx.created()));
  }

  private static Bytes keyFile(MachineKey key, RSAPrivateCrtKey privateKey) {
    ObjectNode file = ProtoJson.mapperForTrees().createObjectNode();
    file.put("type", "serviceaccount")
        .put("keyId", key.id())
        .put("key", RsaKeys.privatePem(privateKey))
        .put("expirationDate", key.expiresAt().toString())
        .put("userId", key.userId());
    return Bytes.of(file.toString().getBytes(StandardCharsets.UTF_8));
  }
}
