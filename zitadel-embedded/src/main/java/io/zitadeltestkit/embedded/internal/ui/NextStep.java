package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.signin.SignInFlow;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Map;
import java.util.Optional;

/** Decides what comes after a check: another one, or back to the application. */
final class NextStep {
  private final SignInFlow flow;

  NextStep(SignInFlow flow) {
    this.flow = flow;
  }

  /** Sends the browser to the next step. */
  HttpAnswer after(Visit visit, Session session) {
    Optional<String> missing = missing(visit.instance().state(), session);
    if (missing.isPresent()) {
      return HttpAnswer.seeOther(visit.to(missing.get(), Fields.SESSION, session.id()));
    }
    return visit.signIn().device()
        ? HttpAnswer.seeOther(visit.to(PagePaths.CONSENT, Fields.SESSION, session.id()))
        : finish(visit, session);
  }

  /** Sends the browser back. */
  HttpAnswer finish(Visit visit, Session session) {
    return HttpAnswer.seeOther(
        visit.signIn().id().isEmpty()
            ? PagePaths.with(PagePaths.SIGNED_IN, Map.of(Fields.SESSION, session.id()))
            : flow.finish(
                visit.instance(), visit.request().origin(), visit.signIn().id(), session.id()));
  }

  /** Sends the browser back with an error. */
  HttpAnswer refuse(Visit visit, String error) {
    return HttpAnswer.seeOther(flow.refuse(visit.instance(), visit.signIn().id(), error));
  }

  /** Returns the next required page; empty if nothing is missing. */
  static Optional<String> missing(State state, Session session) {
    Optional<User> user = state.find(User.TABLE, session.userId());
    if (session.checks().totp() == null
        && user.map(found -> SecondFactors.of(state, found))
            .filter(SecondFactors::totpReady)
            .isPresent()) {
      return Optional.of(PagePaths.ONE_TIME_PASSWORD);
    }
    return user.map(User::human)
        .filter(Human::passwordChangeRequired)
        .map(human -> PagePaths.CHANGE_PASSWORD);
  }
}
