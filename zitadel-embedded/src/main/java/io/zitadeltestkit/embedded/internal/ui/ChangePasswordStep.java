package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.api.session.SessionChange;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.api.user.password.Passwords;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;

/** Asks for a new password if the current one has to be changed. */
final class ChangePasswordStep extends SessionForm {
  private final NextStep next;

  ChangePasswordStep(NextStep next) {
    super(PagePaths.CHANGE_PASSWORD, "change-password", "Change your password");
    this.next = next;
  }

  @Override
  HttpAnswer submit(Visit visit, Session session, User user) {
    String current = visit.field(Fields.PASSWORD);
    String wanted = visit.field(Fields.NEW_PASSWORD);
    if (wanted.isEmpty()) {
      throw SignInRefusals.because("Enter a new password");
    }
    if (!wanted.equals(visit.field(Fields.REPEATED_PASSWORD))) {
      throw SignInRefusals.because("The new passwords are not the same");
    }
    if (wanted.equals(current)) {
      throw SignInRefusals.because("The new password has to be another than the current one");
    }
    Changed changed =
        SessionChange.attempt(
            visit.instance(),
            visit.request().origin(),
            tx -> {
              SessionChange change = SessionChange.of(tx, current(tx, session));
              change.checkPassword(current);
              Passwords.set(tx, tx.get(User.TABLE, user.id(), SignInRefusals::gone), wanted, false);
              return change.finish();
            });
    return BrowserSessions.keep(visit, next.after(visit, changed.session()), changed);
  }
}
