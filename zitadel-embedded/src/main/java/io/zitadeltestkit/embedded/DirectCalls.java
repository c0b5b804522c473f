package io.zitadeltestkit.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.internal.api.application.Applications;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.seed.SeedTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Calls the server without a connection, as the owner of an instance: a seed's calls go through the
 * same wire, gate and handlers as others, but are neither recorded nor affected by faults.
 */
final class DirectCalls implements SeedTarget {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ZitadelServer server;
  private final String host;
  private final String token;
  private final InstantSource clock;
  private final Instance instance;

  DirectCalls(
      ZitadelServer server, String host, String token, InstantSource clock, Instance instance) {
    this.server = server;
    this.host = host;
    this.token = token;
    this.clock = clock;
    this.instance = instance;
  }

  @Override
  public Map<?, ?> call(String method, Map<String, ?> request) {
    try {
      HttpAnswer answer =
          server.ask(
              new HttpRequest(
                  "POST",
                  "/" + method,
                  "",
                  Map.of(
                      "host",
                      host,
                      "content-type",
                      "application/json",
                      "authorization",
                      "Bearer " + token),
                  JSON.writeValueAsString(request),
                  false));
      if (answer.status() != 200) {
        JsonNode refusal = JSON.readTree(answer.body());
        throw new IllegalStateException(
            "%s (%s)".formatted(refusal.path("message").asText(), refusal.path("code").asText()));
      }
      return JSON.readValue(answer.body(), Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(method + " was not answered in JSON.", e);
    }
  }

  @Override
  public void setClientId(String applicationId, String clientId) {
    try {
      instance.write(
          tx -> {
            Applications.setClientId(tx, applicationId, clientId);
            return clientId;
          });
    } catch (Fault e) {
      throw new IllegalStateException(
          "another application of this server has it. Choose another, or leave it out.", e);
    }
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  /** No waiting: lists are current, or lag intentionally. */
  @Override
  public Duration visibleWithin() {
    return Duration.ZERO;
  }
}
