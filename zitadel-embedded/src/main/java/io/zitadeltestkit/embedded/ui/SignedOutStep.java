package io.zitadeltestkit.embedded.ui;

import io.zitadeltestkit.embedded.http.HttpAnswer;
import java.util.Map;

/** Tells a person that signing out has worked. */
final class SignedOutStep implements Step {
  @Override
  public HttpAnswer show(Visit visit) {
    return Pages.of(
        visit, "message", "You are signed out", Map.of("message", "You may close this window."));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    return show(visit);
  }
}
