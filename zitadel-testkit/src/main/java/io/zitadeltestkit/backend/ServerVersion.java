package io.zitadeltestkit.backend;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ZitadelException;
import java.util.Map;

/** Reads the version of a server. Not every user may read it; then it is {@code unknown}. */
final class ServerVersion {
  private ServerVersion() {}

  static String of(ZitadelClient client) {
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
}
