package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the steps compute: signed assertions, PKCE challenges and one-time passwords. */
final class Assertions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final byte[] RSA_ALGORITHM = Base64.getDecoder().decode("MA0GCSqGSIb3DQEBAQUA");

  private Assertions() {}

  /** Signs an assertion (RFC 7523) with a key file as Zitadel writes it. */
  static String sign(String keyFile, String audience, Duration lifetime, Instant now) {
    try {
      JsonNode key = JSON.readTree(keyFile);
      String who = key.path("userId").asText(key.path("clientId").asText());
      return sign(
          who,
          key.path("keyId").asText(),
          privateKey(key.path("key").asText()),
          audience,
          lifetime,
          now);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The key file is no JSON.", e);
    }
  }

  static String sign(
      String who, String keyId, PrivateKey key, String audience, Duration lifetime, Instant now) {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
            new JWTClaimsSet.Builder()
                .issuer(who)
                .subject(who)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build());
    try {
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a PEM file of either form; PKCS#1 is wrapped to PKCS#8, which is what Java reads. */
  private static PrivateKey privateKey(String pem) {
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
    byte[] pkcs8 = pem.contains("BEGIN RSA") ? pkcs8(der) : der;
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pkcs8(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {2, 1, 0});
    content.writeBytes(RSA_ALGORITHM);
    content.writeBytes(der(4, pkcs1));
    return der(0x30, content.toByteArray());
  }

  private static byte[] der(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(content.length >> 8);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  static String randomText(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The S256 challenge of a PKCE verifier (RFC 7636, section 4.2). */
  static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one-time password of a secret at a time (RFC 6238). */
  static String totp(String base32, Instant now) {
    byte[] counter = java.nio.ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array();
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(decodeBase32(base32), "HmacSHA1"));
      byte[] digest = mac.doFinal(counter);
      int offset = digest[19] & 15;
      int number = java.nio.ByteBuffer.wrap(digest, offset, 4).getInt() & 0x7FFFFFFF;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decodeBase32(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = BASE32.indexOf(text.charAt(i));
      if (value >= 0) {
        buffer = ((buffer << 5) | value) & 0xFFFF;
        bits += 5;
        if (bits >= 8) {
          bits -= 8;
          out.write(buffer >> bits);
        }
      }
    }
    return out.toByteArray();
  }
}
