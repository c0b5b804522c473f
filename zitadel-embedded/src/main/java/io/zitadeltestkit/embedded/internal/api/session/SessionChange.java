package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.user.password.Passwords;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.session.SessionChecks;
import io.zitadeltestkit.embedded.internal.model.session.SessionUserAgent;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A session being created or changed: checks, challenges and values are added one by one, and
 * {@link #finish} writes it. A change creates a new token; the previous one becomes invalid.
 */
public final class SessionChange {
  private final Tx tx;
  private final boolean kept;
  private Session session;
  private boolean changed;

  private SessionChange(Tx tx, Session session, boolean kept, boolean changed) {
    this.tx = tx;
    this.session = session;
    this.kept = kept;
    this.changed = changed;
  }

  /**
   * The result of a change.
   *
   * @param session the new session
   * @param token its new token; empty if nothing has changed
   */
  public record Changed(Session session, String token) {
    @Override
    public String toString() {
      return "Changed[" + session + "]";
    }
  }

  /**
   * Runs a change with checks. If a check fails, it throws a fault, and only the failure count is
   * written.
   */
  public static <T> T attempt(Instance instance, Function<Tx, T> change) {
    return attempt(instance, "", change);
  }

  /** Does the same for a call, whose origin is used in messages. */
  public static <T> T attempt(Instance instance, String origin, Function<Tx, T> change) {
    record Attempt<T>(@Nullable T result, @Nullable Fault failure) {}
    Attempt<T> attempt =
        instance.write(
            origin,
            tx -> {
              try {
                return new Attempt<>(change.apply(tx), null);
              } catch (FailedCheck e) {
                return new Attempt<>(null, e.fault());
              }
            });
    Fault failure = attempt.failure();
    if (failure != null) {
      throw failure;
    }
    return Objects.requireNonNull(attempt.result());
  }

  /**
   * Starts a session.
   *
   * @param tx the change
   * @param creatorId the creator; empty for the sign-in page
   * @param userAgent the browser or device; null if it is unknown
   */
  public static SessionChange start(Tx tx, String creatorId, @Nullable SessionUserAgent userAgent) {
    return new SessionChange(tx, blank(tx, tx.newId(), creatorId, userAgent), true, true);
  }

  /** Continues a session. */
  public static SessionChange of(Tx tx, Session session) {
    return new SessionChange(tx, session, true, false);
  }

  /**
   * Pretends to continue a session that does not exist: the real server runs the checks and returns
   * a token, but there is no session afterwards.
   */
  static SessionChange ofNothing(Tx tx, String id) {
    return new SessionChange(tx, blank(tx, id, "", null), false, false);
  }

  private static Session blank(
      Tx tx, String id, String creatorId, @Nullable SessionUserAgent userAgent) {
    return new Session(
        id,
        creatorId,
        "",
        "",
        SessionChecks.NONE,
        null,
        null,
        Map.of(),
        userAgent,
        null,
        "",
        "",
        false,
        tx.created());
  }

  /** Sets the user, which can be set only once. */
  public void checkUser(User user) {
    if (!session.userId().isEmpty() && !session.userId().equals(user.id())) {
      throw Fault.invalidArgument("", "user change not possible");
    }
    passed(
        session.with(b -> b.userId(user.id()).userOrgId(user.orgId())),
        checks -> checks.withUser(tx.now()));
  }

  /** Checks the password of the user. */
  public void checkPassword(String password) {
    if (session.userId().isEmpty()) {
      throw Fault.failedPrecondition("COMMAND-Sfw3f", "User ID missing");
    }
    require(Passwords.verify(tx, session.userId(), password));
    passed(session, checks -> checks.withPassword(tx.now()));
  }

  /** Returns the session in its new state. */
  Session session() {
    return session;
  }

  /** Returns the transaction of the change. */
  Tx tx() {
    return tx;
  }

  /** Throws if a check has failed. */
  void require(Optional<Fault> failure) {
    failure.ifPresent(
        fault -> {
          throw new FailedCheck(fault);
        });
  }

  /** Records a successful check. */
  void passed(Session with, UnaryOperator<SessionChecks> check) {
    change(with.withChecks(check.apply(with.checks())));
  }

  /** Records any other change. */
  void change(Session with) {
    session = with;
    changed = true;
  }

  /** Sets metadata; an empty value removes its key. */
  public void metadata(Map<String, String> values) {
    Map<String, String> metadata = new TreeMap<>(session.metadata());
    values.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            metadata.remove(key);
          } else {
            metadata.put(key, value);
          }
        });
    if (!metadata.equals(session.metadata())) {
      change(session.withMetadata(Collections.unmodifiableMap(metadata)));
    }
  }

  /** Sets the lifetime from now on. */
  public void lifetime(Duration lifetime) {
    change(session.withExpiresAt(tx.now().plus(lifetime)));
  }

  /** Writes the session, if anything has changed. */
  public Changed finish() {
    if (!changed) {
      return new Changed(session, "");
    }
    String tokenId = tx.newId();
    String token = tx.tokens().session(kept ? session.id() : tx.newId(), tokenId);
    session =
        session.with(
            b -> b.tokenId(tokenId).tokenHash(Hashes.of(token)).stamp(tx.changed(session)));
    if (kept) {
      tx.put(Session.TABLE, session);
    }
    return new Changed(session, token);
  }
}
