package io.zitadeltestkit.embedded.internal.site;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import java.util.Optional;

/** Pages and redirects for browsers that open the server's address. */
public final class SitePages implements Wire {
  private static final String LOGIN = "/ui/login";
  private static final String LOGIN_PAGES = "/ui/v2/login";
  private static final String DEVICE = "/device";
  private static final String CONSOLE = "/ui/console";
  private static final String NO_CONSOLE =
      "<!DOCTYPE html>\n"
          + "<html lang=\"en\">\n"
          + "<head><meta charset=\"utf-8\"><title>Zitadel</title></head>\n"
          + "<body>\n"
          + "<main>\n"
          + "<h1>No console</h1>\n"
          + "<p>The embedded server has the APIs and the sign-in pages; the console is part of the"
          + " real Zitadel, which the container backend runs. What is in this server shows <a"
          + " href=\"/\">its own page</a>, if you are at the machine that it runs on.</p>\n"
          + "</main>\n"
          + "</body>\n"
          + "</html>\n";

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    String path = request.path();
    if (path.equals(CONSOLE) || path.startsWith(CONSOLE + "/")) {
      return Optional.of(HttpAnswer.html(200, NO_CONSOLE));
    }
    if (path.equals(DEVICE)) {
      return Optional.of(redirect(request, LOGIN + DEVICE));
    }
    if (path.equals(LOGIN + DEVICE)) {
      return Optional.of(redirect(request, LOGIN_PAGES + DEVICE));
    }
    if (path.startsWith(LOGIN + "/")) {
      return Optional.of(old(path.substring(LOGIN.length()), request.method()));
    }
    return switch (path) {
      case "/" -> Optional.of(redirect(LOGIN));
      case LOGIN -> Optional.of(redirect(LOGIN_PAGES));
      case "/robots.txt" -> Optional.of(HttpAnswer.text(200, "User-agent: *\nDisallow: /\n"));
      default -> Optional.empty();
    };
  }

  /** The old sign-in pages: its first page leads to the new ones. */
  private static HttpAnswer old(String page, String method) {
    boolean root = page.equals("/");
    if (!root && !page.equals("/login")) {
      return HttpAnswer.text(404, "404 page not found\n");
    }
    return method.equals("GET") || (!root && method.equals("POST"))
        ? redirect(LOGIN_PAGES)
        : HttpAnswer.status(405);
  }

  /** The query is kept; a client that does not accept HTML gets no page. */
  private static HttpAnswer redirect(HttpRequest request, String path) {
    String location = request.query().isEmpty() ? path : path + "?" + request.query();
    return request.method().equals("GET")
        ? redirect(location)
        : HttpAnswer.status(302).with("Location", location);
  }

  private static HttpAnswer redirect(String path) {
    String link = path.replace("&", "&amp;");
    return HttpAnswer.html(302, "<a href=\"" + link + "\">Found</a>.\n\n").with("Location", path);
  }
}
