package io.zitadeltestkit.embedded.internal.oidc.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.text.ParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signs and verifies with an instance's web keys. A key pair is generated when it is first needed,
 * by a change of the instance; so never sign inside a change.
 *
 * <p>Thread-safe.
 */
public final class SigningKeys {
  private final Map<String, JWK> parsed = new ConcurrentHashMap<>();
  private final ReentrantLock making = new ReentrantLock();

  /** Signs claims with the instance's active key. */
  public String sign(Instance instance, Map<String, Object> claims) {
    WebKey active = WebKey.active(instance.state());
    return KeyPairs.sign(active, keyPair(instance, active), claims);
  }

  /** Returns the claims of a token that one of the instance's keys signed; empty for any other. */
  public Optional<Map<String, Object>> verify(Instance instance, String token) {
    try {
      JWSObject jws = JWSObject.parse(token);
      String keyId = jws.getHeader().getKeyID();
      Optional<WebKey> key =
          keyId == null ? Optional.empty() : instance.state().find(WebKey.TABLE, keyId);
      return key.isPresent() && KeyPairs.verify(key.get(), keyPair(instance, key.get()), jws)
          ? Optional.ofNullable(jws.getPayload().toJSONObject())
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /** {@return whether a token was signed with one of the instance's keys} */
  public boolean hasSigned(Instance instance, String token) {
    return verify(instance, token).isPresent();
  }

  /** Returns the public halves of all of the instance's keys, oldest first. */
  public JWKSet published(Instance instance) {
    List<JWK> keys =
        instance
            .state()
            .all(WebKey.TABLE)
            .sorted(Comparator.comparing(key -> key.stamp().order()))
            .map(key -> keyPair(instance, key))
            .toList();
    return new JWKSet(keys).toPublicJWKSet();
  }

  private JWK keyPair(Instance instance, WebKey key) {
    JWK known = parsed.get(key.id());
    if (known != null) {
      return known;
    }
    making.lock();
    try {
      return parsed.computeIfAbsent(key.id(), id -> KeyPairs.parse(stored(instance, key)));
    } finally {
      making.unlock();
    }
  }

  private static String stored(Instance instance, WebKey key) {
    String jwk = instance.state().find(WebKey.TABLE, key.id()).orElse(key).jwk();
    if (jwk != null) {
      return jwk;
    }
    String made = KeyPairs.make(key).toJSONString();
    instance.write(
        tx -> {
          tx.update(WebKey.TABLE, key.id(), row -> row.withJwk(made));
          return true;
        });
    return made;
  }
}
