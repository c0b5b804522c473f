package io.zitadeltestkit.instance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.internal.UserDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/**
 * A user of a server's system API, which creates and removes instances. The server knows it by a
 * public key in its configuration ({@code SYSTEMAPIUSERS}); the private key authenticates the user.
 */
public final class SystemUser {
  private static final String OWN_NAME = "zitadel-testkit";
  private static final String OWN_KEY = "system-user.pem";
  private static final int KEY_BITS = 2048;
  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(5);

  /** The server's clock may be slightly behind. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private final String name;
  private final RSAPrivateCrtKey key;

  private SystemUser(String name, RSAPrivateCrtKey key) {
    this.name = name;
    this.key = key;
  }

  /**
   * The toolkit's own system user, with a key for each user who runs tests: it is generated once
   * and stored in the toolkit's directory, where no other user can read it.
   *
   * @return the user {@code zitadel-testkit}
   */
  public static SystemUser ofThisUser() {
    UserDirectory directory = UserDirectory.ofThisUser();
    Optional<String> kept = directory.read(OWN_KEY);
    String pem =
        kept.orElseGet(
            () ->
                directory.locked(
                    OWN_KEY + ".lock",
                    () -> {},
                    () -> directory.read(OWN_KEY).orElseGet(() -> makeKey(directory))));
    return new SystemUser(
        OWN_NAME, PrivateKeyPem.parse(pem, "The file " + directory.resolve(OWN_KEY)));
  }

  /**
   * A system user from the configuration of a server.
   *
   * @param name the name in the server's configuration
   * @param privateKey a file with the private key, RSA in PEM form
   * @return the user
   * @throws IllegalArgumentException if the file does not contain such a key
   */
  public static SystemUser of(String name, Path privateKey) {
    try {
      return new SystemUser(
          name,
          PrivateKeyPem.parse(
              Files.readString(privateKey), "The file " + privateKey.toAbsolutePath()));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The file %s with the key of the system user \"%s\" can't be read (%s). Check the path and its permissions."
              .formatted(privateKey.toAbsolutePath(), name, e.getClass().getSimpleName()),
          e);
    }
  }

  /** {@return the name that the server knows it by} */
  public String name() {
    return name;
  }

  /** {@return the public key as the server's configuration expects it: the PEM form in base64} */
  public String keyData() {
    try {
      byte[] encoded =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
              .getEncoded();
      return Base64.getEncoder()
          .encodeToString(
              PrivateKeyPem.block("PUBLIC KEY", encoded).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM knows no RSA.", e);
    }
  }

  /**
   * Makes a token for the system API, valid for five minutes.
   *
   * @param audience the server's external URL as it is configured, such as {@code
   *     http://localhost:8080}
   * @return the token
   */
  public String token(String audience) {
    Instant now = Clock.systemUTC().instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(name)
            .subject(name)
            .audience(audience)
            .issueTime(Date.from(now.minus(SKEW)))
            .expirationTime(Date.from(now.plus(TOKEN_LIFETIME)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("The token of the system user can't be signed.", e);
    }
    return token.serialize();
  }

  private static String makeKey(UserDirectory directory) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      String pem =
          PrivateKeyPem.block("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
      directory.write(OWN_KEY, pem);
      return pem;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM knows no RSA.", e);
    }
  }

  /** Only the name. */
  @Override
  public String toString() {
    return "SystemUser[" + name + "]";
  }
}
