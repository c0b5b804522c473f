package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.removal.Sessions;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.signin.SignInFlow;
import java.util.List;
import java.util.Map;

/** Ends the sessions of the browser, after confirmation. */
final class SignOutStep implements Step {
  private final SignInFlow flow;

  SignOutStep(SignInFlow flow) {
    this.flow = flow;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    List<Map<String, String>> accounts = AccountsStep.accounts(visit);
    return accounts.isEmpty()
        ? HttpAnswer.seeOther(location(visit))
        : Pages.of(
            visit,
            "logout",
            "Sign out",
            Map.of(
                "action",
                PagePaths.LOGOUT,
                "accounts",
                accounts,
                "logoutToken",
                visit.field(Fields.LOGOUT_TOKEN)));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    List<Session> sessions = BrowserSessions.of(visit);
    visit
        .instance()
        .write(
            tx -> {
              sessions.forEach(
                  session ->
                      tx.find(Session.TABLE, session.id())
                          .ifPresent(found -> Sessions.end(tx, found)));
              return true;
            });
    return HttpAnswer.seeOther(location(visit)).withCookie(visit.cookies().withSessions(Map.of()));
  }

  /** An address without a host means one of these pages. */
  private String location(Visit visit) {
    String token = visit.field(Fields.LOGOUT_TOKEN);
    String location =
        token.isEmpty() ? "" : flow.signedOutLocation(visit.instance(), token).orElse("");
    if (location.isEmpty()) {
      return PagePaths.SIGNED_OUT;
    }
    return location.startsWith("/") ? PagePaths.ROOT + location : location;
  }
}
