package io.zitadeltestkit.instance;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.internal.Endpoint;
import io.zitadeltestkit.internal.Names;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Opens virtual instances on a server that is configured with the given system user. Thread-safe.
 */
public final class VirtualInstances {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 20;

  private final Endpoint server;
  private final SystemUser user;
  private final String audience;
  private final OkHttpClient http;

  /**
   * For a server.
   *
   * @param server the URL of one of its instances
   * @param user the system user
   * @param audience the server's external URL as it is configured
   */
  public VirtualInstances(Endpoint server, SystemUser user, String audience) {
    this.server = server;
    this.user = user;
    this.audience = audience;
    this.http = server.http(TIMEOUT);
  }

  /**
   * Opens an instance, and waits until it answers its owner.
   *
   * @return the instance; closing it removes it
   * @throws InstanceException if the server refuses, or the instance does not answer
   */
  public VirtualInstance open() {
    String name = Names.of("i", Clock.systemUTC().instant());
    String domain = name.toLowerCase(Locale.ROOT) + ".localhost";
    JsonNode created = create(name, domain);
    VirtualInstance instance =
        new VirtualInstance(
            this,
            created.path("instanceId").asText(),
            server.withHost(domain),
            created.path("pat").asText());
    awaitAnswer(instance);
    return instance;
  }

  private JsonNode create(String name, String domain) {
    Map<String, ?> request =
        Map.of(
            "instanceName",
            name,
            "firstOrgName",
            "first",
            "customDomain",
            domain,
            "machine",
            Map.of(
                "userName",
                "owner",
                "name",
                "Owner",
                "personalAccessToken",
                Map.of("expirationDate", "2099-01-01T00:00:00Z")));
    try {
      Endpoint.Answer answer =
          server.post(http, "/system/v1/instances/_create", user.token(audience), request);
      if (answer.status() != 200) {
        throw refused(answer);
      }
      return answer.body();
    } catch (IOException e) {
      throw new InstanceException(
          "No virtual instance: %s did not answer (%s). Check that the server runs."
              .formatted(server.url(), e.getMessage()),
          e);
    }
  }

  private InstanceException refused(Endpoint.Answer answer) {
    String what =
        "No virtual instance: %s refused it with %d: %s."
            .formatted(server.url(), answer.status(), answer.body().path("message").asText());
    String advice =
        answer.status() == 401
            ? " The server must be started with the system user \"%s\" and its public key (ZITADEL_SYSTEMAPIUSERS), and its external URL must be %s."
                .formatted(user.name(), audience)
            : "";
    return new InstanceException(what + advice, null);
  }

  private void awaitAnswer(VirtualInstance instance) {
    Instant deadline = Clock.systemUTC().instant().plus(TIMEOUT);
    try (ZitadelClient client =
        instance.clientBuilder().accessToken(instance.adminToken()).attempts(1).build()) {
      for (String problem = problem(client); problem != null; problem = problem(client)) {
        if (Clock.systemUTC().instant().isAfter(deadline)) {
          throw new InstanceException(
              "The virtual instance %s was made, but did not serve its owner within %d s. The last problem: %s"
                  .formatted(instance.baseUrl(), TIMEOUT.toSeconds(), problem),
              null);
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InstanceException(
          "Interrupted while waiting for the virtual instance " + instance.baseUrl() + ".", e);
    }
  }

  /** Lists lag: until an instance lists its first organization, it lists nothing else either. */
  private static @Nullable String problem(ZitadelClient client) {
    try {
      Map<?, ?> answer =
          client.call("zitadel.org.v2.OrganizationService/ListOrganizations", Map.of(), Map.class);
      return answer.get("result") instanceof List<?> organizations && !organizations.isEmpty()
          ? null
          : "its first organization is not listed.";
    } catch (ZitadelException e) {
      return String.valueOf(e.getMessage());
    }
  }

  void delete(String id) {
    try (ZitadelClient system =
        server.clientBuilder().accessToken(() -> user.token(audience)).build()) {
      system.call(
          "zitadel.instance.v2.InstanceService/DeleteInstance",
          Map.of("instanceId", id),
          Map.class);
    } catch (NotFoundException e) {
      // It was removed already.
    } catch (ApiException e) {
      throw new InstanceException(
          "The virtual instance %s at %s was not removed. %s"
              .formatted(id, server.url(), e.getMessage()),
          e);
    }
  }
}
