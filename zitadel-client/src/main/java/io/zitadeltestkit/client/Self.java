package io.zitadeltestkit.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a client calls as.
 *
 * @param id the user's id
 * @param userName the user name
 * @param organizationId the organization that the user belongs to
 */
public record Self(String id, String userName, String organizationId) {
  static Self of(Map<?, ?> answer) {
    Map<?, ?> user = answer.get("user") instanceof Map<?, ?> found ? found : Map.of();
    Map<?, ?> details = user.get("details") instanceof Map<?, ?> found ? found : Map.of();
    return new Self(
        text(user.get("id")), text(user.get("userName")), text(details.get("resourceOwner")));
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
