package io.zitadeltestkit.embedded.internal.oidc.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ed25519 with the JDK's own provider; Nimbus needs an extra library for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037">RFC 8037</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8410">RFC 8410: how the keys are encoded</a>
 */
final class Ed25519 extends EdDSAProvider implements JWSSigner, JWSVerifier {
  private static final String NAME = "Ed25519";
  private static final int LENGTH = 32;
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PRIVATE_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final OctetKeyPair key;

  Ed25519(OctetKeyPair key) {
    this.key = key;
  }

  static OctetKeyPair generate(String keyId) throws JOSEException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
      return new OctetKeyPair.Builder(Curve.Ed25519, tail(pair.getPublic().getEncoded()))
          .d(tail(pair.getPrivate().getEncoded()))
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.EdDSA)
          .keyID(keyId)
          .build();
    } catch (GeneralSecurityException e) {
      throw new JOSEException("Can't make an Ed25519 key", e);
    }
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
    try {
      byte[] encoded = join(PRIVATE_PREFIX, key.getD());
      PrivateKey signingKey =
          KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(signingKey);
      signature.update(input);
      return Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException("Can't sign with Ed25519", e);
    }
  }

  @Override
  public boolean verify(JWSHeader header, byte[] input, Base64URL signed) throws JOSEException {
    try {
      byte[] encoded = join(PUBLIC_PREFIX, key.getX());
      PublicKey verificationKey =
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(verificationKey);
      signature.update(input);
      return signature.verify(signed.decode());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Base64URL tail(byte[] encoded) {
    return Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
  }

  private static byte[] join(byte[] prefix, Base64URL key) {
    byte[] joined = Arrays.copyOf(prefix, prefix.length + LENGTH);
    System.arraycopy(key.decode(), 0, joined, prefix.length, LENGTH);
    return joined;
  }
}
