package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.signin.SignInRequest;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;

/**
 * The entry point for applications: continues at once with the only sufficient session, or
 * redirects to the choice of an account or to the login name.
 */
final class EntryStep implements Step {
  private final NextStep next;

  EntryStep(NextStep next) {
    this.next = next;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    SignInRequest signIn = visit.signIn();
    if (signIn.asksForAccount() && !BrowserSessions.of(visit).isEmpty()) {
      return HttpAnswer.seeOther(visit.to(PagePaths.ACCOUNTS));
    }
    List<Session> enough = enough(visit);
    if (enough.size() == 1) {
      return next.after(visit, enough.get(0));
    }
    if (signIn.asksForNothing()) {
      return next.refuse(visit, enough.isEmpty() ? "login_required" : "account_selection_required");
    }
    return enough.isEmpty() ? askFor(visit) : HttpAnswer.seeOther(visit.to(PagePaths.ACCOUNTS));
  }

  /** If the application named the person, only the password is asked for. */
  private static HttpAnswer askFor(Visit visit) {
    State state = visit.instance().state();
    String name =
        PersonLookup.find(state, visit.signIn().loginHint(), visit.signIn().orgId())
            .filter(user -> SignInRefusals.refusal(user).isEmpty())
            .map(user -> LoginNames.preferred(state, user))
            .orElse("");
    return HttpAnswer.seeOther(
        name.isEmpty()
            ? visit.to(PagePaths.LOGIN_NAME)
            : visit.to(PagePaths.PASSWORD, Fields.LOGIN_NAME, name));
  }

  /** The sufficient sessions: those of the expected person, if the application named one. */
  private static List<Session> enough(Visit visit) {
    String hint = visit.signIn().loginHint();
    Optional<User> expected =
        PersonLookup.find(visit.instance().state(), hint, visit.signIn().orgId());
    return BrowserSessions.of(visit).stream()
        .filter(session -> BrowserSessions.suffices(visit, session))
        .filter(
            session ->
                hint.isEmpty()
                    || expected.filter(user -> user.id().equals(session.userId())).isPresent())
        .toList();
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    return show(visit);
  }
}
