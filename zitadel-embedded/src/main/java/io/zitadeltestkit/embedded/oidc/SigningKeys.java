package io.zitadeltestkit.embedded.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.zitadeltestkit.embedded.model.Instance;
import io.zitadeltestkit.embedded.model.WebKey;
import java.text.ParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signs and verifies with an instance's web keys. A key pair is made when it is first needed.
 *
 * <p>Thread-safe.
 */
public final class SigningKeys {
  private final Map<String, JWK> parsed = new ConcurrentHashMap<>();
  private final ReentrantLock making = new ReentrantLock();

  /** Returns the algorithm that an instance signs with at the moment. */
  JWSAlgorithm algorithm(Instance instance) {
    return JWSAlgorithm.parse(WebKey.active(instance.state()).algorithm());
  }

  /** Signs claims with the instance's active key. */
  String sign(Instance instance, Map<String, Object> claims) {
    WebKey active = WebKey.active(instance.state());
    JWK key = keyPair(instance, active);
    try {
      JWSObject jws = new JWSObject(header(active), new Payload(Json.write(claims)));
      jws.sign(signer(key));
      return jws.serialize();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("Can't sign with web key " + active.id(), e);
    }
  }

  /** Makes a header whose parameters come in the order that the real server writes them in. */
  private static JWSHeader header(WebKey key) throws ParseException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("alg", key.algorithm());
    parameters.put("kid", key.id());
    parameters.put("typ", JOSEObjectType.JWT.getType());
    return JWSHeader.parse(Base64URL.encode(Json.write(parameters)));
  }

  /** Returns the claims of a token that one of the instance's keys signed; empty for any other. */
  Optional<Map<String, Object>> verify(Instance instance, String token) {
    try {
      JWSObject jws = JWSObject.parse(token);
      String keyId = jws.getHeader().getKeyID();
      Optional<WebKey> key =
          keyId == null ? Optional.empty() : instance.state().find(WebKey.TABLE, keyId);
      return key.isPresent()
              && key.get().algorithm().equals(jws.getHeader().getAlgorithm().getName())
              && jws.verify(verifier(jws.getHeader(), keyPair(instance, key.get())))
          ? Optional.ofNullable(jws.getPayload().toJSONObject())
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  /** Returns the public halves of all of the instance's keys, oldest first. */
  JWKSet published(Instance instance) {
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
      return parsed.computeIfAbsent(key.id(), id -> parse(stored(instance, key)));
    } finally {
      making.unlock();
    }
  }

  private static String stored(Instance instance, WebKey key) {
    WebKey current = instance.state().find(WebKey.TABLE, key.id()).orElse(key);
    String jwk = current.jwk();
    if (jwk != null) {
      return jwk;
    }
    String made = make(key).toJSONString();
    instance.write(
        tx -> {
          tx.update(WebKey.TABLE, key.id(), row -> row.withJwk(made));
          return true;
        });
    return made;
  }

  private static JWK make(WebKey key) {
    JWSAlgorithm algorithm = JWSAlgorithm.parse(key.algorithm());
    try {
      if (JWSAlgorithm.EdDSA.equals(algorithm)) {
        return Ed25519.generate(key.id());
      }
      if (JWSAlgorithm.Family.EC.contains(algorithm)) {
        return new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next())
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(algorithm)
            .keyID(key.id())
            .generate();
      }
      return new RSAKeyGenerator(key.rsaBits())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(algorithm)
          .keyID(key.id())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("Can't make " + key, e);
    }
  }

  private static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      // The cause would quote the key.
      throw new IllegalStateException("A stored web key is not a JSON Web Key.");
    }
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return key instanceof OctetKeyPair pair
        ? new Ed25519(pair)
        : new DefaultJWSSignerFactory().createJWSSigner(key);
  }

  private static JWSVerifier verifier(JWSHeader header, JWK key) throws JOSEException {
    return key instanceof OctetKeyPair pair
        ? new Ed25519(pair)
        : new DefaultJWSVerifierFactory()
            .createJWSVerifier(header, ((AsymmetricJWK) key).toPublicKey());
  }
}
