package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.auth.Authenticator;
import io.zitadeltestkit.client.auth.AuthorizationServer;
import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.user.NewPersonalAccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The personal access token of a test's service user: short-lived, and replaced before it expires,
 * so that a test may run longer than the lifetime of a token. One thread replaces it; the others
 * use the old one while it is valid. Closing revokes all tokens.
 */
final class CurrentToken implements Authenticator {
  /** A token is replaced when one fifth of its lifetime is left. */
  private static final int RENEW_AT_ONE_OF = 5;

  private final ZitadelClient owner;
  private final String userId;
  private final Duration lifetime;
  private final Clock clock;
  private final ReentrantLock minting = new ReentrantLock();
  private final List<NewPersonalAccessToken> minted = new CopyOnWriteArrayList<>();
  private volatile NewPersonalAccessToken current;

  CurrentToken(ZitadelClient owner, String userId, Duration lifetime, Clock clock) {
    this.owner = owner;
    this.userId = userId;
    this.lifetime = lifetime;
    this.clock = clock;
    this.current = mint();
  }

  /** {@return a token that is not about to expire} */
  NewPersonalAccessToken current() {
    NewPersonalAccessToken token = current;
    Instant now = clock.instant();
    if (now.isBefore(token.expiresAt().minus(lifetime.dividedBy(RENEW_AT_ONE_OF)))) {
      return token;
    }
    boolean stillGood = now.isBefore(token.expiresAt());
    if (stillGood && !minting.tryLock()) {
      return token;
    }
    if (!stillGood) {
      awaitTurn();
    }
    try {
      return replace(token);
    } finally {
      minting.unlock();
    }
  }

  private void awaitTurn() {
    try {
      minting.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(
          Kind.INTERRUPTED,
          "The thread was interrupted while it waited for a personal access token that another thread is making.",
          e);
    }
  }

  private NewPersonalAccessToken replace(NewPersonalAccessToken old) {
    if (current.tokenId().equals(old.tokenId())) {
      current = mint();
    }
    return current;
  }

  private NewPersonalAccessToken mint() {
    NewPersonalAccessToken token =
        owner.users().addPersonalAccessToken(userId, clock.instant().plus(lifetime));
    minted.add(token);
    return token;
  }

  @Override
  public Optional<String> authorization(AuthorizationServer server) {
    return Optional.of("Bearer " + current().token());
  }

  /** Replaces a token that has expired early, for example because the clock was moved. */
  @Override
  public boolean refreshAfterUnauthorized(String rejected, AuthorizationServer server) {
    awaitTurn();
    try {
      NewPersonalAccessToken token = current;
      if (rejected.equals("Bearer " + token.token())
          && !clock.instant().isBefore(token.expiresAt())) {
        replace(token);
      }
      return !rejected.equals("Bearer " + current.token());
    } finally {
      minting.unlock();
    }
  }

  @Override
  public Optional<Instant> expiresAt() {
    return Optional.of(current.expiresAt());
  }

  String withoutTokens(String text) {
    String result = text;
    for (NewPersonalAccessToken token : minted) {
      result = result.replace(token.token(), "***");
    }
    return result;
  }

  /** Revokes all tokens. */
  @Override
  public void close() {
    minting.lock();
    try {
      for (NewPersonalAccessToken token : minted) {
        try {
          owner.users().removePersonalAccessToken(userId, token.tokenId());
        } catch (NotFoundException e) {
          // The test has removed the token or its user.
        }
      }
      minted.clear();
    } finally {
      minting.unlock();
    }
  }

  @Override
  public String toString() {
    return "personal access token of user " + userId + " until " + current.expiresAt();
  }
}
