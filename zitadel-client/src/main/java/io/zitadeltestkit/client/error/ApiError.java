package io.zitadeltestkit.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The error of a refused call.
 *
 * @param method service and method that was called, such as {@code
 *     zitadel.user.v2.UserService/GetUserByID}, or verb and path
 * @param status the HTTP status
 * @param code the Connect code in its wire form, such as {@code not_found}; derived from the status
 *     if the answer had none
 * @param idOrNull Zitadel's error id, which names the place in its code, such as {@code
 *     QUERY-Dfbg2}; null if the answer had none
 * @param serverMessage the server's message without the id; empty if there was none
 */
public record ApiError(
    String method, int status, String code, @Nullable String idOrNull, String serverMessage) {
  /**
   * Zitadel's error id, which names the place in its code.
   *
   * @return the id, such as {@code QUERY-Dfbg2}; empty if the answer had none
   */
  public Optional<String> id() {
    return Optional.ofNullable(idOrNull);
  }
}
