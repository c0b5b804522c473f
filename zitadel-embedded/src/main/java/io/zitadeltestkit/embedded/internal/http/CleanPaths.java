package io.zitadeltestkit.embedded.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Redirects paths with empty or dot segments to the normalized path, before any other wire, like
 * the router of the real server.
 */
public final class CleanPaths implements Wire {
  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    String path = Utf8.unescape(request.path());
    String clean = clean(path);
    if (clean.equals(path)) {
      return Optional.empty();
    }
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return Optional.of(HttpAnswer.status(301).with("Location", escaped(clean) + query));
  }

  private static String clean(String path) {
    if (!path.contains("//") && !path.contains("/.")) {
      return path;
    }
    Deque<String> elements = new ArrayDeque<>();
    for (String element : path.split("/", -1)) {
      if (element.equals("..")) {
        elements.pollLast();
      } else if (!element.isEmpty() && !element.equals(".")) {
        elements.addLast(element);
      }
    }
    String clean = "/" + String.join("/", elements);
    return path.endsWith("/") && !elements.isEmpty() ? clean + "/" : clean;
  }

  private static String escaped(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
