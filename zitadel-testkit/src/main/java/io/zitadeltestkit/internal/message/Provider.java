package io.zitadeltestkit.internal.message;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider of messages of one channel, active for as long as the tests need it.
 *
 * @param channel {@code email} or {@code sms}, as in paths of the API
 * @param id its id
 * @param before the id of the provider that was active before; empty if there was none
 */
record Provider(String channel, String id, Optional<String> before) {
  static Provider activate(ZitadelClient owner, String channel, String endpoint) {
    Optional<String> before = active(owner, channel);
    Map<?, ?> added =
        owner.rest(
            "POST",
            path(channel) + "/http",
            Map.of("endpoint", endpoint, "description", Names.of("messages", Instant.now())),
            Map.class);
    Provider provider = new Provider(channel, String.valueOf(added.get("id")), before);
    try {
      provider.turnOn(owner, provider.id);
      return provider;
    } catch (RuntimeException e) {
      CleanUp.removeAfterFailure(
          e, "the %s provider".formatted(channel), () -> provider.delete(owner));
      throw e;
    }
  }

  private static Optional<String> active(ZitadelClient owner, String channel) {
    Map<?, ?> found =
        owner.rest("POST", path(channel) + "/_search", Map.of("query", Map.of()), Map.class);
    return found.get("result") instanceof List<?> providers
        ? providers.stream()
            .filter(each -> each instanceof Map<?, ?> provider && isActive(provider))
            .map(each -> String.valueOf(((Map<?, ?>) each).get("id")))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isActive(Map<?, ?> provider) {
    String state = String.valueOf(provider.get("state"));
    return state.endsWith("_ACTIVE");
  }

  private static String path(String channel) {
    return "/admin/v1/" + channel;
  }

  private void turnOn(ZitadelClient owner, String which) {
    owner.rest("POST", "%s/%s/_activate".formatted(path(channel), which), Map.of(), Map.class);
  }

  /** Activates the previous provider again, and removes this one. */
  void remove(ZitadelClient owner) {
    before.ifPresent(former -> turnOn(owner, former));
    delete(owner);
  }

  private void delete(ZitadelClient owner) {
    owner.rest("DELETE", path(channel) + "/" + id, null, Map.class);
  }
}
