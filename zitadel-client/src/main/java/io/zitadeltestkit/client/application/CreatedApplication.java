package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.text.Redacted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A newly created application. Zitadel shows the secret only once.
 *
 * @param id the id
 * @param clientId the client id
 * @param clientSecret the secret; null if it has none
 * @param createdAt when it was created
 * @param complianceProblems Zitadel's names for violations of OpenID Connect; empty if there are
 *     none
 */
public record CreatedApplication(
    String id,
    String clientId,
    @Nullable String clientSecret,
    Instant createdAt,
    List<String> complianceProblems) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "CreatedApplication[id=%s, clientId=%s, clientSecret=%s, createdAt=%s, complianceProblems=%s]"
        .formatted(id, clientId, Redacted.of(clientSecret), createdAt, complianceProblems);
  }
}
