package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;

/** A credential of a service user, which expires. */
public interface UserCredential extends InOrganization, OfUser {
  /** {@return when it expires} */
  Instant expiresAt();
}
