package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generator of a kind of codes or secrets: how long they are, of which characters, and for how
 * long they are valid.
 *
 * @param id the kind's name
 * @param kind the kind
 * @param length how many characters it has
 * @param expiry how long it is valid; zero for ever
 * @param lowerLetters whether it has lower-case letters
 * @param upperLetters whether it has upper-case letters
 * @param digits whether it has digits
 * @param symbols whether it has symbols
 * @param stamp when the generator was made and changed
 */
@RecordBuilder
public record SecretGenerator(
    String id,
    Kind kind,
    long length,
    Duration expiry,
    boolean lowerLetters,
    boolean upperLetters,
    boolean digits,
    boolean symbols,
    Stamp stamp)
    implements Entity, SecretGeneratorBuilder.With {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** The table of the changed generators. */
  public static final Table<SecretGenerator> TABLE =
      Table.of("secret_generators", SecretGenerator.class);

  /** The kinds, in the order in which an instance gets its generators. */
  public enum Kind {
    APP_SECRET(64, Duration.ZERO, true, true),
    INIT_CODE(6, Duration.ofDays(3), false, true),
    VERIFY_EMAIL_CODE(6, Duration.ofHours(1), false, true),
    VERIFY_PHONE_CODE(6, Duration.ofHours(1), false, true),
    PASSWORD_RESET_CODE(6, Duration.ofHours(1), false, true),
    PASSWORDLESS_INIT_CODE(12, Duration.ofHours(1), true, true),
    DOMAIN_VERIFICATION(32, Duration.ZERO, true, true),
    OTP_SMS(8, Duration.ofMinutes(5), false, false),
    OTP_EMAIL(8, Duration.ofMinutes(5), false, false),
    INVITE_CODE(6, Duration.ofDays(3), false, true);

    private final int length;
    private final Duration expiry;
    private final boolean lowerLetters;
    private final boolean upperLetters;

    Kind(int length, Duration expiry, boolean lowerLetters, boolean upperLetters) {
      this.length = length;
      this.expiry = expiry;
      this.lowerLetters = lowerLetters;
      this.upperLetters = upperLetters;
    }

    private SecretGenerator fresh(Stamp stamp) {
      return new SecretGenerator(
          name(), this, length, expiry, lowerLetters, upperLetters, true, false, stamp);
    }
  }

  /** {@return all generators of an instance} */
  public static Stream<SecretGenerator> all(State state, Profile profile) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.INVITE_CODE || profile.has(Difference.INVITE_CODE_GENERATOR))
        .map(kind -> of(state, kind));
  }

  /** {@return the generator of a kind, which may be that of a fresh instance} */
  public static SecretGenerator of(State state, Kind kind) {
    return state
        .find(TABLE, kind.name())
        .orElseGet(() -> kind.fresh(InstanceInfo.of(state).stamp()));
  }

  /** {@return whether it may use any character} */
  public boolean hasCharacters() {
    return lowerLetters || upperLetters || digits || symbols;
  }

  /** {@return when a secret made now expires; null for never} */
  public @Nullable Instant expiresAt(Instant now) {
    return expiry.isZero() ? null : now.plus(expiry);
  }

  /** {@return a new secret; it is empty if the generator may use no character} */
  public String secret() {
    String alphabet =
        (lowerLetters ? LETTERS : "")
            + (upperLetters ? LETTERS.toUpperCase(java.util.Locale.ROOT) : "")
            + (digits ? "0123456789" : "")
            + (symbols ? "~!@#$^&*()_+`-={}|[]:<>?,./" : "");
    return alphabet.isEmpty() ? "" : Hashes.randomText((int) length, alphabet);
  }
}
