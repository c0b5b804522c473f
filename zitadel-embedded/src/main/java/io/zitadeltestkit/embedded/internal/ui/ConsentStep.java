package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;

/** Asks whether a device may act for the signed-in person. */
final class ConsentStep extends SessionForm {
  private final NextStep next;

  ConsentStep(NextStep next) {
    super(PagePaths.CONSENT, "consent", "Allow the device?");
    this.next = next;
  }

  @Override
  HttpAnswer submit(Visit visit, Session session, User user) {
    if (!visit.field(Fields.DECISION).equals("allow")) {
      return next.refuse(visit, "access_denied");
    }
    return BrowserSessions.suffices(visit, session)
        ? next.finish(visit, session)
        : HttpAnswer.seeOther(visit.to(PagePaths.LOGIN));
  }
}
