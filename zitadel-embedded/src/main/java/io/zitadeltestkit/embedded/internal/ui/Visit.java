package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.signin.SignInRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A browser's request for a page.
 *
 * @param request the request
 * @param instance the instance that its host name picked
 * @param signIn the application's request
 * @param cookies the browser's cookies
 */
record Visit(HttpRequest request, Instance instance, SignInRequest signIn, Cookies cookies) {
  /** Returns a field of the form, or a parameter of the page; empty if there is none. */
  String field(String name) {
    return field(request, name);
  }

  static String field(HttpRequest request, String name) {
    Map<String, List<String>> fields =
        request.method().equals("POST") ? request.formParameters() : request.queryParameters();
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Returns the address of another page for the same sign-in. */
  String to(String path, String... parameters) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put(Fields.AUTH_REQUEST, signIn.id());
    for (int i = 0; i < parameters.length; i += 2) {
      query.put(parameters[i], parameters[i + 1]);
    }
    return PagePaths.with(path, query);
  }

  @Override
  public String toString() {
    return "Visit[" + request.method() + " " + request.path() + "]";
  }
}
