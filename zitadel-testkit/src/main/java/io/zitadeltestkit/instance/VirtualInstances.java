package io.zitadeltestkit.instance;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.search.NotYetException;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Endpoint;
import io.zitadeltestkit.internal.Names;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens virtual instances on a server that is configured with the given system user. Thread-safe.
 */
public final class VirtualInstances {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 20;

  /** Lists lag behind writes. */
  private static final Duration LISTED_WITHIN = Duration.ofSeconds(2);

  private final Endpoint server;
  private final SystemUser user;
  private final String audience;
  private final Duration patience;

  /**
   * For a server.
   *
   * @param server the URL of one of its instances
   * @param user the system user
   * @param audience the server's external URL as it is configured
   */
  public VirtualInstances(Endpoint server, SystemUser user, String audience) {
    this(server, user, audience, TIMEOUT);
  }

  VirtualInstances(Endpoint server, SystemUser user, String audience, Duration patience) {
    this.server = server;
    this.user = user;
    this.audience = audience;
    this.patience = patience;
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
    Map<?, ?> created = create(name, domain);
    VirtualInstance instance =
        new VirtualInstance(
            this,
            String.valueOf(created.get("instanceId")),
            server.withHost(domain),
            String.valueOf(created.get("pat")));
    try {
      awaitAnswer(instance);
      return instance;
    } catch (RuntimeException e) {
      removeAfterFailure(e, instance.id());
      throw e;
    }
  }

  private Map<?, ?> create(String name, String domain) {
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
    try (ZitadelClient system = system()) {
      return system.rest("POST", "/system/v1/instances/_create", request, Map.class);
    } catch (ApiException e) {
      throw CleanUp.isRefusal(e) ? refused(e) : withoutRemains(refused(e), domain);
    } catch (ZitadelException e) {
      throw withoutRemains(
          new InstanceException(
              "No virtual instance: %s did not answer (%s). Check that the server runs."
                  .formatted(server.url(), e.getMessage()),
              e),
          domain);
    }
  }

  private ZitadelClient system() {
    return server
        .clientBuilder()
        .accessToken(() -> user.token(audience))
        .timeout(TIMEOUT)
        .attempts(1)
        .build();
  }

  /** The answer may have been lost, and with it the owner's token: the instance is of no use. */
  private InstanceException withoutRemains(InstanceException failure, String domain) {
    try (ZitadelClient system = system()) {
      idOf(system, domain).ifPresent(id -> removeAfterFailure(failure, id));
    } catch (ZitadelException e) {
      failure.addSuppressed(
          new IllegalStateException(
              "It is unknown whether the virtual instance %s was made. If it was, remove it by hand. %s"
                  .formatted(domain, e.getMessage()),
              e));
    }
    return failure;
  }

  private static Optional<String> idOf(ZitadelClient system, String domain) {
    try {
      return new Awaiting()
          .until(domain, LISTED_WITHIN, () -> listed(system, domain), Optional::isPresent);
    } catch (NotYetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> listed(ZitadelClient system, String domain) {
    Map<?, ?> answer =
        system.call(
            "zitadel.instance.v2.InstanceService/ListInstances",
            Map.of(
                "filters",
                List.of(Map.of("customDomainsFilter", Map.of("domains", List.of(domain))))),
            Map.class);
    return answer.get("instances") instanceof List<?> found
            && !found.isEmpty()
            && found.get(0) instanceof Map<?, ?> instance
        ? Optional.of(String.valueOf(instance.get("id")))
        : Optional.empty();
  }

  private void removeAfterFailure(RuntimeException first, String id) {
    // Nothing could be removed by a thread that is interrupted.
    boolean interrupted = Thread.interrupted();
    CleanUp.afterFailure(first, () -> delete(id));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private InstanceException refused(ApiException refusal) {
    String what =
        "No virtual instance: %s refused it with %d: %s."
            .formatted(server.url(), refusal.status(), refusal.serverMessage());
    String advice =
        refusal.status() == 401
            ? " The server must be started with the system user \"%s\" and its public key (ZITADEL_SYSTEMAPIUSERS), and its external URL must be %s."
                .formatted(user.name(), audience)
            : "";
    return new InstanceException(what + advice, refusal);
  }

  private void awaitAnswer(VirtualInstance instance) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (ZitadelClient client =
        instance.clientBuilder().accessToken(instance.adminToken()).attempts(1).build()) {
      for (String problem = problem(client); problem != null; problem = problem(client)) {
        if (System.nanoTime() - deadline > 0) {
          throw new InstanceException(
              "The virtual instance %s was made, but did not serve its owner within %d s. The last problem: %s"
                  .formatted(instance.baseUrl(), patience.toSeconds(), problem),
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
    try (ZitadelClient system = system()) {
      Optional<RuntimeException> failure =
          CleanUp.failureOf(
              () ->
                  system.call(
                      "zitadel.instance.v2.InstanceService/DeleteInstance",
                      Map.of("instanceId", id),
                      Map.class));
      if (failure.isPresent()) {
        throw new InstanceException(
            "The virtual instance %s at %s was not removed. %s"
                .formatted(id, server.url(), failure.get().getMessage()),
            failure.get());
      }
    }
  }
}
