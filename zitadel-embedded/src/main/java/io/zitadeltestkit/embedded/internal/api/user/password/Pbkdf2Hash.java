package io.zitadeltestkit.embedded.internal.api.user.password;

import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PBKDF2 hash in Passlib's form: {@code $pbkdf2-sha256$rounds$salt$hash}.
 *
 * @param digest the digest, as Java names it
 * @param rounds the number of rounds
 * @param salt the salt
 * @param hash the hash
 * @see <a
 *     href="https://passlib.readthedocs.io/en/stable/lib/passlib.hash.pbkdf2_digest.html">Passlib:
 *     pbkdf2_digest</a>
 */
record Pbkdf2Hash(String digest, int rounds, Bytes salt, Bytes hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$pbkdf2(?:-(sha1|sha224|sha256|sha384|sha512))?"
              + "\\$(\\d{1,7})\\$([./A-Za-z0-9]+)\\$([./A-Za-z0-9]+)");

  static Optional<Pbkdf2Hash> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String digest = form.group(1) == null ? "sha1" : form.group(1);
    return Optional.of(
        new Pbkdf2Hash(
            digest.toUpperCase(Locale.ROOT),
            Integer.parseInt(form.group(2)),
            decode(form.group(3)),
            decode(form.group(4))));
  }

  /** Passlib's base 64 has a dot instead of the plus sign, and no padding. */
  private static Bytes decode(String text) {
    return Bytes.of(Base64.getDecoder().decode(text.replace('.', '+')));
  }

  /** {@return whether the rounds are enough against guessing, and not too slow for the server} */
  boolean hasSensibleRounds() {
    return rounds >= 1_000 && rounds <= 10_000_000;
  }

  boolean matches(String password) {
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), salt.toArray(), rounds, hash.size() * Byte.SIZE);
    try {
      byte[] actual =
          SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest).generateSecret(spec).getEncoded();
      return MessageDigest.isEqual(actual, hash.toArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has PBKDF2 with " + digest + ".", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "Pbkdf2Hash[" + digest + "]";
  }
}
