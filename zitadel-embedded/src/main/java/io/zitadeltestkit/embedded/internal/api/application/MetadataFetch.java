package io.zitadeltestkit.embedded.internal.api.application;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Fetches the metadata of a SAML service provider from its URL. */
final class MetadataFetch {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Made when first needed, since it starts a thread. */
  private static final class Client {
    static final HttpClient HTTP =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  private MetadataFetch() {}

  /** {@return the document; empty if there is none} */
  static Optional<String> get(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
      HttpResponse<String> response = Client.HTTP.send(request, BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Not a URL, not HTTP, or no answer: the caller reports missing metadata.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
