package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a person choose among the accounts that were used in the browser. */
final class AccountsStep implements Step {
  private final NextStep next;

  AccountsStep(NextStep next) {
    this.next = next;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    List<Map<String, String>> accounts = accounts(visit);
    return accounts.isEmpty()
        ? HttpAnswer.seeOther(visit.to(PagePaths.LOGIN_NAME))
        : Pages.of(
            visit,
            "accounts",
            "Choose an account",
            Map.of(
                "action",
                PagePaths.ACCOUNTS,
                "accounts",
                accounts,
                "otherUser",
                visit.to(PagePaths.LOGIN_NAME)));
  }

  /** If the session is not enough for the application, the password is asked for. */
  @Override
  public HttpAnswer submit(Visit visit) {
    Optional<Session> chosen = BrowserSessions.find(visit, visit.field(Fields.SESSION));
    if (chosen.isEmpty()) {
      return HttpAnswer.seeOther(visit.to(PagePaths.ACCOUNTS));
    }
    Session session = chosen.get();
    return BrowserSessions.suffices(visit, session)
        ? next.after(visit, session)
        : HttpAnswer.seeOther(
            visit.to(
                PagePaths.PASSWORD,
                Fields.LOGIN_NAME,
                BrowserSessions.userOf(visit.instance().state(), session)
                    .map(user -> LoginNames.preferred(visit.instance().state(), user))
                    .orElse("")));
  }

  /** Returns the template's values for the accounts. */
  static List<Map<String, String>> accounts(Visit visit) {
    State state = visit.instance().state();
    return BrowserSessions.of(visit).stream()
        .flatMap(
            session ->
                BrowserSessions.userOf(state, session)
                    .map(user -> account(state, session, user))
                    .stream())
        .toList();
  }

  private static Map<String, String> account(State state, Session session, User user) {
    return Map.of(
        "id",
        session.id(),
        "displayName",
        user.displayName(),
        Fields.LOGIN_NAME,
        LoginNames.preferred(state, user));
  }
}
