package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.settings.Features;
import java.util.Map;

/** Facts that a running server tells about itself. Not every user may read them all. */
final class ServerFacts {
  private ServerFacts() {}

  static String version(ZitadelClient client) {
    try {
      Map<?, ?> answer =
          client.call("zitadel.instance.v2.InstanceService/GetInstance", Map.of(), Map.class);
      return answer.get("instance") instanceof Map<?, ?> instance
              && instance.get("version") instanceof String version
          ? version
          : "unknown";
    } catch (ZitadelException e) {
      return "unknown";
    }
  }

  static Features features(RunningZitadel zitadel) {
    try (ZitadelClient client = zitadel.ownerClientBuilder().build()) {
      return client.settings().getFeatures();
    } catch (ZitadelException e) {
      return new Features(Map.of(), false, null);
    }
  }
}
