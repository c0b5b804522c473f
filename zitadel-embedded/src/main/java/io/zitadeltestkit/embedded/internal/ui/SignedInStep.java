package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.util.List;
import java.util.Map;

/** Confirms the sign-in to a person who came without an application. */
final class SignedInStep implements Step {
  @Override
  public HttpAnswer show(Visit visit) {
    List<Map<String, String>> accounts = AccountsStep.accounts(visit);
    return accounts.isEmpty()
        ? HttpAnswer.seeOther(visit.to(PagePaths.LOGIN_NAME))
        : Pages.of(
            visit,
            "signedin",
            "You are signed in",
            Map.of(
                Fields.LOGIN_NAME,
                accounts.get(0).getOrDefault(Fields.LOGIN_NAME, ""),
                "signOut",
                PagePaths.LOGOUT));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    return show(visit);
  }
}
