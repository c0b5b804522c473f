package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import java.util.regex.Pattern;

/** Refuses malformed parameters before any of them is checked. */
public final class FormSyntax {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern BROKEN = Pattern.compile(";|%(?![0-9A-Fa-f]{2})");

  private FormSyntax() {}

  /** Refuses broken escapes, and the semicolon as a separator, in query and form. */
  public static void require(HttpRequest request) {
    boolean form = request.mediaType().equals(FORM);
    if (BROKEN.matcher(request.query()).find() || (form && BROKEN.matcher(request.body()).find())) {
      throw OAuthFault.invalidRequest("error parsing form");
    }
  }
}
