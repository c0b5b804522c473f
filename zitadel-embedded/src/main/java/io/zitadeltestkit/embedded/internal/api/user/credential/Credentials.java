package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.Machine;
import io.zitadeltestkit.embedded.internal.model.MachineKey;
import io.zitadeltestkit.embedded.internal.model.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.PersonalAccessTokens;
import io.zitadeltestkit.embedded.internal.model.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.model.UserState;
import java.time.Instant;

/** The rules for credentials of service users. */
public final class Credentials {
  /** The expiry of keys and tokens that never expire. */
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  /** Represents an absent date. */
  public static final Instant NO_DATE = Stamp.NEVER;

  private Credentials() {}

  /**
   * Returns the stored form of an expiration date: an absent one means never; one in the past is
   * refused.
   */
  public static Instant expiration(Tx tx, Instant wanted) {
    if (wanted.equals(Stamp.NEVER)) {
      return NEVER;
    }
    if (wanted.isBefore(tx.now())) {
      throw Fault.invalidArgument("DOMAIN-dv3t5", "Errors.AuthNKey.ExpireBeforeNow");
    }
    return wanted;
  }

  /** Creates a personal access token for a service user. */
  public static PersonalAccessTokens.Minted addToken(Tx tx, String userId, Instant expiration) {
    Instant expiresAt = expiration(tx, expiration);
    User user =
        tx.get(
            User.TABLE,
            userId,
            () -> Fault.failedPrecondition("COMMAND-Dggw2", "User could not be found"));
    if (!user.isMachine()) {
      throw Fault.failedPrecondition("COMMAND-Df2f1", "Not allowed for this user type");
    }
    return PersonalAccessTokens.mint(tx, user, expiresAt);
  }

  /** Removes a personal access token of a user. */
  public static void removeToken(Tx tx, String userId, String tokenId) {
    PersonalAccessToken found =
        tx.find(PersonalAccessToken.TABLE, tokenId)
            .filter(token -> token.userId().equals(userId))
            .orElseThrow(() -> Fault.notFound("COMMAND-4m77G", "Personal Access Token not found"));
    tx.remove(PersonalAccessToken.TABLE, found.id());
  }

  /**
   * {@return whether calls about secrets take a user for a service user} As on the real server,
   * that is also a person who is locked or deactivated.
   */
  public static boolean countsAsServiceUser(User user) {
    return user.isMachine()
        || user.state() == UserState.INACTIVE
        || user.state() == UserState.LOCKED;
  }

  /** Creates a service user's secret, replacing an earlier one, and returns it. */
  public static String addSecret(Tx tx, User user) {
    String secret = SecretGenerator.of(tx.state(), SecretGenerator.Kind.APP_SECRET).secret();
    Machine machine = user.machine();
    if (machine == null) {
      return secret;
    }
    tx.put(
        User.TABLE,
        user.with(
            b -> b.machine(machine.withSecretHash(Hashes.of(secret))).stamp(tx.changed(user))));
    return secret;
  }

  /** Removes a service user's secret. */
  public static void removeSecret(Tx tx, User user) {
    Machine machine = user.machine();
    if (machine == null || machine.secretHash() == null) {
      throw Fault.failedPrecondition("COMMAND-coi82n", "Secret doesn't exist");
    }
    tx.put(
        User.TABLE,
        user.with(b -> b.machine(machine.withSecretHash(null)).stamp(tx.changed(user))));
  }

  /** Returns whether a text is a service user's secret. */
  public static boolean isSecretOf(Machine machine, String secret) {
    return Hashes.of(secret).equals(machine.secretHash());
  }

  /** Removes a key of a user. */
  public static void removeKey(Tx tx, String userId, String keyId) {
    MachineKey found =
        tx.find(MachineKey.TABLE, keyId)
            .filter(key -> key.userId().equals(userId))
            .orElseThrow(() -> Fault.notFound("COMMAND-4m77G", "Machine key not found"));
    tx.remove(MachineKey.TABLE, found.id());
  }
}
