package io.zitadeltestkit.embedded.internal.oidc.signing;

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
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Generates key pairs of web keys, signs and verifies with them. */
final class KeyPairs {
  private KeyPairs() {}

  /** Generates a key pair of a web key's kind. */
  static JWK make(WebKey key) {
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

  static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      // The cause would quote the key.
      throw new IllegalStateException("A stored web key is not a JSON Web Key.");
    }
  }

  /** Signs claims. */
  static String sign(WebKey key, JWK pair, Map<String, Object> claims) {
    try {
      JWSObject jws = new JWSObject(header(key), new Payload(Json.write(claims)));
      jws.sign(pair instanceof OctetKeyPair octets ? new Ed25519(octets) : signer(pair));
      return jws.serialize();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("Can't sign with " + key, e);
    }
  }

  /** Makes a header with the parameters in the real server's order. */
  private static JWSHeader header(WebKey key) throws ParseException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("alg", key.algorithm());
    parameters.put("kid", key.id());
    parameters.put("typ", JOSEObjectType.JWT.getType());
    return JWSHeader.parse(Base64URL.encode(Json.write(parameters)));
  }

  private static JWSSigner signer(JWK pair) throws JOSEException {
    return new DefaultJWSSignerFactory().createJWSSigner(pair);
  }

  /** Returns whether a token was signed with this key and its algorithm. */
  static boolean verify(WebKey key, JWK pair, JWSObject jws) throws JOSEException {
    JWSHeader header = jws.getHeader();
    JWSVerifier verifier =
        pair instanceof OctetKeyPair octets
            ? new Ed25519(octets)
            : new DefaultJWSVerifierFactory()
                .createJWSVerifier(header, ((AsymmetricJWK) pair).toPublicKey());
    return header.getAlgorithm().getName().equals(key.algorithm()) && jws.verify(verifier);
  }
}
