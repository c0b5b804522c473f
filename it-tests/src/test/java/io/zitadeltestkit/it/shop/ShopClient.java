package io.zitadeltestkit.it.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls the shop, as any of its clients does, and closes it at the end. */
record ShopClient(Shop shop) implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static ShopClient of(Shop shop) {
    return new ShopClient(shop);
  }

  HttpResponse<String> get(String token) {
    return send("GET", token);
  }

  HttpResponse<String> post(String token) {
    return send("POST", token);
  }

  /** Without a token if it is empty. */
  private HttpResponse<String> send(String method, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(shop.invoicesUri()).method(method, BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while the shop was called.", e);
    }
  }

  @Override
  public void close() {
    shop.close();
  }
}
