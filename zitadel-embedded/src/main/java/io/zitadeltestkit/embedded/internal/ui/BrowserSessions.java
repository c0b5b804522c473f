package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.session.SessionChecks;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserState;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions of a browser. */
final class BrowserSessions {
  private BrowserSessions() {}

  /** Returns the active ones, most recently used first. */
  static List<Session> of(Visit visit) {
    State state = visit.instance().state();
    return visit.cookies().sessions().entrySet().stream()
        .flatMap(
            entry ->
                state
                    .find(Session.TABLE, entry.getKey())
                    .filter(session -> session.hasToken(entry.getValue()))
                    .filter(session -> !session.unlisted())
                    .filter(session -> !session.isExpired(visit.instance().now()))
                    .filter(session -> userOf(state, session).isPresent())
                    .stream())
        .toList();
  }

  /** Finds one of them. */
  static Optional<Session> find(Visit visit, String sessionId) {
    return of(visit).stream().filter(session -> session.id().equals(sessionId)).findFirst();
  }

  /** Finds the one of a user. */
  static Optional<Session> ofUser(Visit visit, User user) {
    return of(visit).stream().filter(session -> session.userId().equals(user.id())).findFirst();
  }

  /** Returns the user of a session; empty if there is none or the user may not sign in. */
  static Optional<User> userOf(State state, Session session) {
    return state
        .find(User.TABLE, session.userId())
        .filter(user -> user.state() == UserState.ACTIVE);
  }

  /** Returns whether a session is enough for the application's request. */
  static boolean suffices(Visit visit, Session session) {
    Instance instance = visit.instance();
    SessionChecks checks = session.checks();
    return !visit.signIn().asksForLogin()
        && checks.password() != null
        && NextStep.missing(instance.state(), session).isEmpty()
        && (visit.signIn().orgId().isEmpty() || visit.signIn().orgId().equals(session.userOrgId()))
        && checks
            .authenticatedAt()
            .filter(time -> visit.signIn().accepts(time, instance.now()))
            .isPresent();
  }

  /** Stores a session in the browser's cookies, replacing an earlier one of the same user. */
  static HttpAnswer keep(Visit visit, HttpAnswer answer, Changed changed) {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put(changed.session().id(), changed.token());
    Map<String, String> known = visit.cookies().sessions();
    of(visit).stream()
        .filter(session -> !session.userId().equals(changed.session().userId()))
        .forEach(session -> tokens.put(session.id(), known.getOrDefault(session.id(), "")));
    return answer.withCookie(visit.cookies().withSessions(tokens));
  }
}
