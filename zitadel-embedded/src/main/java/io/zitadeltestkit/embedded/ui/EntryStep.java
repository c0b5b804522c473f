package io.zitadeltestkit.embedded.ui;

import io.zitadeltestkit.embedded.http.HttpAnswer;
import io.zitadeltestkit.embedded.model.Session;
import java.util.List;

/**
 * Where applications send browsers: goes on at once with the one session that will do, or leads to
 * the choice of an account or to the login name.
 */
final class EntryStep implements Step {
  private final NextStep next;

  EntryStep(NextStep next) {
    this.next = next;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    SignInRequest signIn = visit.signIn();
    List<Session> sessions = BrowserSessions.of(visit);
    if (signIn.asksForAccount() && !sessions.isEmpty()) {
      return HttpAnswer.seeOther(visit.to(Paths.ACCOUNTS));
    }
    if (!signIn.loginHint().isEmpty()) {
      return People.find(visit.instance().state(), signIn.loginHint(), signIn.orgId())
          .flatMap(user -> BrowserSessions.ofUser(visit, user))
          .filter(session -> BrowserSessions.suffices(visit, session))
          .map(session -> next.after(visit, session))
          .orElseGet(() -> HttpAnswer.seeOther(visit.to(Paths.LOGIN_NAME)));
    }
    List<Session> enough =
        sessions.stream().filter(session -> BrowserSessions.suffices(visit, session)).toList();
    if (enough.size() == 1) {
      return next.after(visit, enough.get(0));
    }
    return HttpAnswer.seeOther(visit.to(enough.isEmpty() ? Paths.LOGIN_NAME : Paths.ACCOUNTS));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    return show(visit);
  }
}
