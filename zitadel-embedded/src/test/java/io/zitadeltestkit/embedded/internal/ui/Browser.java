package io.zitadeltestkit.embedded.internal.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps cookies, follows redirects within a server, sends forms. */
final class Browser {
  private final String baseUrl;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Opens a path of the server. */
  Page open(String path) {
    return follow(HttpRequest.newBuilder(URI.create(baseUrl + path)).build());
  }

  /** Sends the page's form, with what was typed in by the names of the fields. */
  Page submit(Page page, Map<String, String> typed) {
    return submit(page.form(), typed);
  }

  /** Sends a form. */
  Page submit(Form form, Map<String, String> typed) {
    Map<String, String> fields = form.with(typed);
    String body =
        fields.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return follow(
        HttpRequest.newBuilder(URI.create(baseUrl + form.action()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  private Page follow(HttpRequest first) {
    HttpRequest request = first;
    for (int i = 0; i < 10; i++) {
      HttpResponse<String> response = send(request);
      String location = response.headers().firstValue("location").orElse("");
      if (location.isEmpty()) {
        return new Page(request.uri().toString(), response);
      }
      URI next = request.uri().resolve(location);
      if (!next.toString().startsWith(baseUrl)) {
        return new Page(next.toString(), response);
      }
      request = HttpRequest.newBuilder(next).build();
    }
    throw new AssertionError("No page after ten redirects, the last to " + request.uri());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
