package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.api.session.SecondFactorChecks;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;

/** Asks for the code of the authenticator application. */
final class OneTimePasswordStep extends SessionForm {
  private final NextStep next;

  OneTimePasswordStep(NextStep next) {
    super(PagePaths.ONE_TIME_PASSWORD, "otp", "Enter your code");
    this.next = next;
  }

  @Override
  HttpAnswer submit(Visit visit, Session session, User user) {
    String code = visit.field(Fields.CODE).strip();
    Changed changed =
        SessionChange.attempt(
            visit.instance(),
            tx -> {
              SessionChange change = SessionChange.of(tx, current(tx, session));
              SecondFactorChecks.totp(change, code);
              return change.finish();
            });
    return BrowserSessions.keep(visit, next.after(visit, changed.session()), changed);
  }
}
