package io.zitadeltestkit.it.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The same call with OkHttp and Jackson alone. */
final class ByHand {
  private static final MediaType JSON = MediaType.get("application/json");
  private final OkHttpClient http = new OkHttpClient.Builder().fastFallback(false).build();
  private final ObjectMapper mapper = new ObjectMapper();
  private final String baseUrl;
  private final String token;

  ByHand(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  static byte[] answer(EmbeddedZitadel server, String id) throws IOException {
    ByHand byHand = new ByHand(server.baseUrl(), server.adminToken());
    return byHand.mapper.writeValueAsBytes(byHand.read(id));
  }

  JsonNode read(String id) {
    try {
      Request request =
          new Request.Builder()
              .url(baseUrl + "/zitadel.user.v2.UserService/GetUserByID")
              .header("Authorization", "Bearer " + token)
              .post(RequestBody.create(mapper.writeValueAsBytes(Map.of("userId", id)), JSON))
              .build();
      try (Response response = http.newCall(request).execute()) {
        return mapper.readTree(response.body().byteStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
