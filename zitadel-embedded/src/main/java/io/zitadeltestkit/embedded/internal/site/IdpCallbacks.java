package io.zitadeltestkit.embedded.internal.site;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endpoints to which identity providers redirect. No sign-in with one can be started here. */
public final class IdpCallbacks implements Wire {
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    String path = request.path();
    if (!path.startsWith("/idps/")) {
      return Optional.empty();
    }
    if (!path.equals("/idps/callback")) {
      return Optional.of(HttpAnswer.text(404, "404 page not found\n"));
    }
    boolean stateless =
        first(request.queryParameters()).isEmpty() && first(request.formParameters()).isEmpty();
    return Optional.of(
        HttpAnswer.text(
            400,
            stateless
                ? "ID=IDP-Hk38e Message=Errors.Intent.StateMissing\n"
                : "ID=IDP-gy3ctgkqe7 Message=Errors.Intent.NotStarted\n"));
  }

  private static String first(Map<String, List<String>> parameters) {
    return parameters.getOrDefault("state", List.of("")).get(0);
  }
}
