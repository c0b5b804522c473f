package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import java.time.Instant;

/** A credential of a service user, which expires. */
public interface UserCredential extends InOrganization, OfUser {
  /** {@return when it expires} */
  Instant expiresAt();
}
