package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.desk.SeedPasswords;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the login name. */
final class LoginNameStep implements Step {
  private static final String TITLE = "Sign in";
  private static final int MAX_CHOICES = 12;

  private final SeedPasswords seeded;

  LoginNameStep(SeedPasswords seeded) {
    this.seeded = seeded;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    String given = visit.field(Fields.LOGIN_NAME);
    return Pages.of(
        visit,
        "loginname",
        TITLE,
        values(visit, given.isEmpty() ? visit.signIn().loginHint() : given));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    String name = visit.field(Fields.LOGIN_NAME).strip();
    if (name.isEmpty()) {
      return again(visit, name, "Enter your login name.");
    }
    State state = visit.instance().state();
    Optional<User> user = PersonLookup.find(state, name, visit.signIn().orgId());
    if (user.isEmpty()) {
      return again(visit, name, "The user could not be found. Check the login name.");
    }
    Optional<String> refusal = SignInRefusals.refusal(user.get());
    return refusal.isPresent()
        ? again(visit, name, refusal.get())
        : HttpAnswer.seeOther(
            visit.to(
                PagePaths.PASSWORD, Fields.LOGIN_NAME, LoginNames.preferred(state, user.get())));
  }

  private HttpAnswer again(Visit visit, String name, String error) {
    return Pages.again(visit, "loginname", TITLE, values(visit, name), error);
  }

  private Map<String, ?> values(Visit visit, String name) {
    return Map.of(
        "action", PagePaths.LOGIN_NAME, Fields.LOGIN_NAME, name, "seeded", choices(visit));
  }

  /**
   * The people of the seed who can sign in, so that developers need not remember their login names.
   */
  private List<Map<String, String>> choices(Visit visit) {
    State state = visit.instance().state();
    String orgId = visit.signIn().orgId();
    return seeded.people(state).stream()
        .filter(user -> orgId.isEmpty() || user.orgId().equals(orgId))
        .filter(user -> SignInRefusals.refusal(user).isEmpty())
        .limit(MAX_CHOICES)
        .map(
            user -> {
              String loginName = LoginNames.preferred(state, user);
              return Map.of(
                  "displayName",
                  user.displayName(),
                  "name",
                  loginName,
                  "link",
                  visit.to(PagePaths.PASSWORD, Fields.LOGIN_NAME, loginName));
            })
        .toList();
  }
}
