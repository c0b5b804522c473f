package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.api.session.SessionChange;
import io.zitadeltestkit.embedded.internal.api.session.SessionChange.Changed;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.model.session.SessionUserAgent;
import io.zitadeltestkit.embedded.internal.model.user.User;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks for the password, and starts a session if it is right. */
final class PasswordStep implements Step {
  private static final String TITLE = "Enter your password";
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final NextStep next;

  PasswordStep(NextStep next) {
    this.next = next;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    return visit.field(Fields.LOGIN_NAME).isEmpty()
        ? HttpAnswer.seeOther(visit.to(PagePaths.LOGIN_NAME))
        : Pages.of(visit, "password", TITLE, values(visit));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    Optional<User> user =
        PersonLookup.find(
            visit.instance().state(), visit.field(Fields.LOGIN_NAME), visit.signIn().orgId());
    if (user.isEmpty()) {
      return again(visit, "The user could not be found. Use another login name.");
    }
    Optional<String> refusal = SignInRefusals.refusal(user.get());
    if (refusal.isPresent()) {
      return again(visit, refusal.get());
    }
    String password = visit.field(Fields.PASSWORD);
    if (password.isEmpty()) {
      return again(visit, "Enter your password.");
    }
    String browser = visit.cookies().browser();
    try {
      Changed changed = begin(visit, user.get(), password, browser);
      return BrowserSessions.keep(visit, next.after(visit, changed.session()), changed)
          .withCookie(visit.cookies().withBrowser(browser));
    } catch (Fault fault) {
      return again(visit, SignInRefusals.text(fault));
    }
  }

  private static Changed begin(Visit visit, User user, String password, String browser) {
    String description = visit.request().header("user-agent");
    return SessionChange.attempt(
        visit.instance(),
        tx -> {
          SessionChange session =
              SessionChange.start(
                  tx,
                  "",
                  new SessionUserAgent(
                      browser, null, description.isEmpty() ? null : description, null));
          session.checkUser(user);
          session.checkPassword(password);
          session.lifetime(LIFETIME);
          return session.finish();
        });
  }

  private static HttpAnswer again(Visit visit, String error) {
    return Pages.again(visit, "password", TITLE, values(visit), error);
  }

  private static Map<String, String> values(Visit visit) {
    return Map.of(
        "action",
        PagePaths.PASSWORD,
        Fields.LOGIN_NAME,
        visit.field(Fields.LOGIN_NAME),
        "otherUser",
        visit.to(PagePaths.LOGIN_NAME));
  }
}
