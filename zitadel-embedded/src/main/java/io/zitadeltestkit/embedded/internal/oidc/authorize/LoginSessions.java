package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.oidc.request.Base64Text;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the sessions that people sign in to applications with. The API reports the reason of a
 * refusal in English, the OAuth endpoints by the key of that text.
 */
public final class LoginSessions {
  private LoginSessions() {}

  private enum Problem {
    UNKNOWN("COMMAND-Flk38", "Errors.Session.NotExisting", "Session does not exist"),
    TERMINATED("COMMAND-Hewfq", "Errors.Session.Terminated", "Session already terminated"),
    EXPIRED("COMMAND-Hkl3d", "Errors.Session.Expired", "Session has expired");

    private final String id;
    private final String key;
    private final String words;

    Problem(String id, String key, String words) {
      this.id = id;
      this.key = key;
      this.words = words;
    }
  }

  /**
   * Returns an active session, for the API.
   *
   * @param token the session's current token, if the caller has to know it
   */
  public static Session require(
      State state, Profile profile, Instant now, String id, @Nullable String token) {
    problem(state, now, id)
        .ifPresent(
            problem -> {
              throw Fault.failedPrecondition(problem.id, problem.words);
            });
    Session session = state.find(Session.TABLE, id).orElseThrow();
    if (token != null && !session.hasToken(token)) {
      // Older releases refuse a token that is no base64 before they look at it.
      throw !profile.has(Difference.UNREADABLE_TOKENS) && Base64Text.decode(token).isEmpty()
          ? Fault.invalidArgument("COMMAND-hi6Ph", "Session Token is invalid")
          : Fault.permissionDenied("COMMAND-sGr42", "Session Token is invalid");
    }
    return session;
  }

  /** Requires that a session is active, for an OAuth endpoint. */
  public static Session requireForTokens(State state, Instant now, String id) {
    problem(state, now, id)
        .ifPresent(
            problem -> {
              throw Fault.failedPrecondition(problem.id, problem.key);
            });
    return state.find(Session.TABLE, id).orElseThrow();
  }

  private static Optional<Problem> problem(State state, Instant now, String id) {
    if (Removal.find(state, Session.TABLE, id).isPresent()) {
      return Optional.of(Problem.TERMINATED);
    }
    Optional<Session> session = state.find(Session.TABLE, id);
    if (session.isEmpty()) {
      return Optional.of(Problem.UNKNOWN);
    }
    return session.filter(found -> found.isExpired(now)).map(found -> Problem.EXPIRED);
  }
}
