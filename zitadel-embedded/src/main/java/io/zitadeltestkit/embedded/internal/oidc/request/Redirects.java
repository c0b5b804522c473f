package io.zitadeltestkit.embedded.internal.oidc.request;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.uri.Loopback;
import io.zitadeltestkit.embedded.internal.uri.UrlSyntax;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Redirects browsers. */
public final class Redirects {
  private Redirects() {}

  /** Answers with a redirect; unless a form was posted, with a page containing the link. */
  public static HttpAnswer found(HttpRequest request, String location) {
    if (!request.method().equals("GET")) {
      return HttpAnswer.status(302).with("Location", location);
    }
    String escaped =
        location
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&#34;")
            .replace("'", "&#39;");
    return HttpAnswer.html(302, "<a href=\"" + escaped + "\">Found</a>.\n\n")
        .with("Location", location);
  }

  /** Adds parameters to the query of an address; they come in alphabetical order. */
  public static String withQuery(String address, Map<String, String> parameters) {
    int fragment = address.indexOf('#');
    String rest = fragment < 0 ? "" : address.substring(fragment);
    String bare = fragment < 0 ? address : address.substring(0, fragment);
    int query = bare.indexOf('?');
    Map<String, List<String>> all = new TreeMap<>();
    if (query >= 0) {
      for (String pair : bare.substring(query + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        // Malformed parameters are left out, as on the real server.
        if (!pair.isEmpty() && UrlSyntax.isEscaped(pair)) {
          add(all, decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
        }
      }
    }
    parameters.forEach((name, value) -> add(all, name, value));
    return (query < 0 ? bare : bare.substring(0, query)) + "?" + encode(all) + rest;
  }

  /**
   * Sets parameters as the fragment of an address; they come in alphabetical order. The real server
   * encodes them as a query and the result as a fragment, so a percent sign is escaped twice.
   */
  public static String withFragment(String address, Map<String, String> parameters) {
    int fragment = address.indexOf('#');
    String bare = fragment < 0 ? address : address.substring(0, fragment);
    Map<String, List<String>> all = new TreeMap<>();
    parameters.forEach((name, value) -> add(all, name, value));
    return bare + "#" + encode(all).replace("%", "%25");
  }

  private static void add(Map<String, List<String>> parameters, String name, String value) {
    parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private static String encode(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> encode(entry.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Returns whether an address is a loopback address, where any port is allowed. */
  public static boolean isLoopback(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && Loopback.isLoopback(address.getHost());
  }
}
