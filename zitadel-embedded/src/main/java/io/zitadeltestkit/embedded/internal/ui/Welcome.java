package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import java.util.Map;
import java.util.Set;

/** Says what this server is, to people who look for Zitadel's console in a browser. */
final class Welcome {
  private static final Set<String> PATHS = Set.of("/", "/ui/console", "/ui/console/");

  private Welcome() {}

  /** {@return whether a request is a browser's; programs get the answer of the API} */
  static boolean isAskedFor(HttpRequest request) {
    return request.method().equals("GET")
        && PATHS.contains(request.path())
        && request.header("accept").contains("text/html");
  }

  static HttpAnswer page() {
    return Pages.plain("welcome", "Embedded Zitadel", Map.of("login", Paths.LOGIN));
  }
}
