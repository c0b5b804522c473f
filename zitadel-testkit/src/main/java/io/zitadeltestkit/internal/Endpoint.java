package io.zitadeltestkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.internal.http.LocalhostDns;
import io.zitadeltestkit.client.internal.http.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.X509TrustManager;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The URL of an instance, and its address: the host name of a request selects the instance, so it
 * can't be replaced by an address, and not every system can resolve it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host name of the URL
 * @param port the port of the URL
 * @param address the address to connect to
 * @param caFile the authority of the server's certificate; null for the JVM's
 */
public record Endpoint(
    String scheme, String host, int port, String address, @Nullable Path caFile) {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long LARGEST_ANSWER = 1_000_000;

  /**
   * An answer of the REST API.
   *
   * @param status the HTTP status
   * @param body its JSON; missing if it is not JSON
   */
  public record Answer(int status, JsonNode body) {}

  /**
   * {@return the same server, for another of its instances}
   *
   * @param name the instance's host name
   */
  public Endpoint withHost(String name) {
    return new Endpoint(scheme, name, port, address, caFile);
  }

  /** {@return the URL, without a slash at the end} */
  public String url() {
    return scheme + "://" + host + ":" + port;
  }

  /** {@return a builder of clients that reach this instance, without credentials} */
  public ZitadelClientBuilder clientBuilder() {
    ZitadelClientBuilder builder = ZitadelClient.builder(url());
    if (!host.equals(address)) {
      builder.resolve(host, address);
    }
    if (caFile != null) {
      builder.caFile(caFile);
    }
    return builder;
  }

  /**
   * {@return a plain HTTP client that reaches this instance} It resolves names and connects as the
   * clients of {@link #clientBuilder} do, so that both reach the same server.
   *
   * @param timeout the longest time that a call may take
   */
  public OkHttpClient http(Duration timeout) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .callTimeout(timeout)
            .followRedirects(false)
            // Otherwise a request may arrive twice.
            .retryOnConnectionFailure(false);
    new LocalhostDns(Map.of(host, address)).applyTo(builder, host);
    if (caFile != null) {
      X509TrustManager manager = Objects.requireNonNull(Trust.caFile(caFile).manager());
      builder.sslSocketFactory(Trust.sockets(manager), manager);
    }
    return builder.build();
  }

  /**
   * Calls the REST API.
   *
   * @param http a client of {@link #http}
   * @param path such as {@code /v2/organizations/_search}
   * @param token sent as a bearer token
   * @param body sent as JSON
   * @return the answer
   * @throws IOException if no answer comes back
   */
  public Answer post(OkHttpClient http, String path, String token, Map<String, ?> body)
      throws IOException {
    Request request =
        new Request.Builder()
            .url(HttpUrl.get(url() + path))
            .header("Authorization", "Bearer " + token)
            .post(RequestBody.create(MAPPER.writeValueAsBytes(body), JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      BufferedSource answer = response.body().source();
      if (answer.request(LARGEST_ANSWER + 1)) {
        throw new IOException(
            "the answer to %s is larger than %d bytes".formatted(path, LARGEST_ANSWER));
      }
      return new Answer(response.code(), parse(answer.readByteArray()));
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
