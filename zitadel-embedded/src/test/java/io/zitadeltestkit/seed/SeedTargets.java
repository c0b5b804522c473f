package io.zitadeltestkit.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.Map;

/** A server over HTTP, as a client would be. */
final class SeedTargets {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SeedTargets() {}

  static SeedTarget of(EmbeddedZitadel server) {
    EmbeddedCalls calls = EmbeddedCalls.asAdmin(server);
    return (method, request) -> {
      try {
        EmbeddedCalls.Answer answer = calls.call(method, JSON.writeValueAsString(request));
        if (answer.status() != 200) {
          throw new IllegalStateException(answer.error());
        }
        return JSON.convertValue(answer.body(), Map.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
