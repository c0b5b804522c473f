package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.LoginNames;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import java.util.Map;
import java.util.Optional;

/** Asks who it is. */
final class LoginNameStep implements Step {
  private static final String TITLE = "Sign in";

  @Override
  public HttpAnswer show(Visit visit) {
    String given = visit.field(Fields.LOGIN_NAME);
    return Pages.of(
        visit, "loginname", TITLE, values(given.isEmpty() ? visit.signIn().loginHint() : given));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    String name = visit.field(Fields.LOGIN_NAME).strip();
    if (name.isEmpty()) {
      return again(visit, name, "Enter your login name.");
    }
    State state = visit.instance().state();
    Optional<User> user = People.find(state, name, visit.signIn().orgId());
    if (user.isEmpty()) {
      return again(visit, name, "The user could not be found. Check the login name.");
    }
    Optional<String> refusal = Refusals.of(user.get());
    return refusal.isPresent()
        ? again(visit, name, refusal.get())
        : HttpAnswer.seeOther(
            visit.to(Paths.PASSWORD, Fields.LOGIN_NAME, LoginNames.preferred(state, user.get())));
  }

  private static HttpAnswer again(Visit visit, String name, String error) {
    return Pages.again(visit, "loginname", TITLE, values(name), error);
  }

  private static Map<String, String> values(String name) {
    return Map.of("action", Paths.LOGIN_NAME, Fields.LOGIN_NAME, name);
  }
}
