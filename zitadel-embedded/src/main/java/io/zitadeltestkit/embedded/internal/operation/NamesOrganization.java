package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.model.State;
import java.util.Optional;

/**
 * A request that may name the organization that it is about, as others do by {@code
 * x-zitadel-orgid}. Like there, it must exist before anything else is looked at.
 */
public interface NamesOrganization {
  /** {@return whether the request names an organization} */
  boolean namesOrganization();

  /** {@return the id of the named organization; empty if there is none} */
  Optional<String> organizationId(State state);
}
