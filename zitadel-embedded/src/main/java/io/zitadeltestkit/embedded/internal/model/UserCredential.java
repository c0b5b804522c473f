package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;

/** What a service user authenticates with until it expires. */
public interface UserCredential extends InOrganization, OfUser {
  /** {@return from when on it is refused} */
  Instant expiresAt();
}
