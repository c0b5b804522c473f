package io.zitadeltestkit.embedded.internal.http;

import io.zitadeltestkit.embedded.internal.fault.Fault;

/** Errors in the form that the caller of a path expects. */
public final class FaultAnswers {
  private FaultAnswers() {}

  /** {@return an answer with a status that need not be the fault's own} */
  public static HttpAnswer of(HttpRequest request, int status, Fault fault) {
    String path = request.path();
    if (path.startsWith("/zitadel.")) {
      return HttpAnswer.json(status, FaultJson.connect(fault));
    }
    if (path.startsWith("/oauth/") || path.startsWith("/oidc/")) {
      return HttpAnswer.json(
          status, "{\"error\":\"server_error\",\"error_description\":\"" + fault.text() + "\"}");
    }
    return HttpAnswer.json(status, FaultJson.rest(fault));
  }
}
