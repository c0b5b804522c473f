package io.zitadeltestkit.client.user;

import io.zitadeltestkit.client.internal.text.Redacted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A newly created user.
 *
 * @param id the id
 * @param createdAt when it was created
 * @param emailCode the code that verifies the e-mail address; null unless it was requested
 * @param phoneCode the code that verifies the phone number; null unless it was requested
 */
public record CreatedUser(
    String id, Instant createdAt, @Nullable String emailCode, @Nullable String phoneCode) {

  /** Without the codes. */
  @Override
  public String toString() {
    return "CreatedUser[id=%s, createdAt=%s, emailCode=%s, phoneCode=%s]"
        .formatted(id, createdAt, Redacted.of(emailCode), Redacted.of(phoneCode));
  }
}
