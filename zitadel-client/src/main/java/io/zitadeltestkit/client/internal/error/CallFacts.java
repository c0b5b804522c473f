package io.zitadeltestkit.client.internal.error;

import io.zitadeltestkit.client.internal.http.HostUrl;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a failed call that its message needs.
 *
 * @param method the method that was called
 * @param host the base URL
 * @param attempts how often it was tried
 * @param tokenSent whether it had an {@code Authorization} header
 * @param tokenRenewed whether it was renewed after a first 401
 * @param tokenExpiry when the token stops working; null if it isn't known
 * @param now by the client's clock
 * @param organization the value of {@code x-zitadel-orgid}; null if it was not sent
 * @param secrets secrets that must not be quoted, even if the server sends them back
 */
public record CallFacts(
    String method,
    HostUrl host,
    int attempts,
    boolean tokenSent,
    boolean tokenRenewed,
    @Nullable Instant tokenExpiry,
    Instant now,
    @Nullable String organization,
    Collection<String> secrets) {
  @Override
  public String toString() {
    return "CallFacts[" + method + " at " + host + "]";
  }
}
