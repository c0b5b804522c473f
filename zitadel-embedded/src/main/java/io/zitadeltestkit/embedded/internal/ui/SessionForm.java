package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Map;
import java.util.Optional;

/** A step that continues a session of the browser. */
abstract class SessionForm implements Step {
  private final String path;
  private final String template;
  private final String title;

  SessionForm(String path, String template, String title) {
    this.path = path;
    this.template = template;
    this.title = title;
  }

  /** Handles the form; throws a fault for invalid input. */
  abstract HttpAnswer submit(Visit visit, Session session, User user);

  @Override
  public final HttpAnswer show(Visit visit) {
    return session(visit)
        .map(session -> Pages.of(visit, template, title, values(visit, session)))
        .orElseGet(() -> HttpAnswer.seeOther(visit.to(PagePaths.LOGIN_NAME)));
  }

  @Override
  public final HttpAnswer submit(Visit visit) {
    Optional<Session> session = session(visit);
    if (session.isEmpty()) {
      return HttpAnswer.seeOther(visit.to(PagePaths.LOGIN_NAME));
    }
    try {
      return submit(visit, session.get(), user(visit, session.get()).orElseThrow());
    } catch (Fault fault) {
      return Pages.again(
          visit, template, title, values(visit, session.get()), SignInRefusals.text(fault));
    }
  }

  /** Returns the current session inside a change. */
  static Session current(Tx tx, Session session) {
    return tx.find(Session.TABLE, session.id())
        .filter(current -> !current.unlisted())
        .orElseThrow(SignInRefusals::ended);
  }

  private static Optional<Session> session(Visit visit) {
    return BrowserSessions.find(visit, visit.field(Fields.SESSION));
  }

  private static Optional<User> user(Visit visit, Session session) {
    return BrowserSessions.userOf(visit.instance().state(), session);
  }

  private Map<String, String> values(Visit visit, Session session) {
    State state = visit.instance().state();
    return Map.of(
        "action",
        path,
        Fields.SESSION,
        session.id(),
        Fields.LOGIN_NAME,
        user(visit, session).map(user -> LoginNames.preferred(state, user)).orElse(""));
  }
}
