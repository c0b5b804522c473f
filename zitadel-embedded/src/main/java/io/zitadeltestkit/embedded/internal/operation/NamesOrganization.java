package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;

/**
 * A request that may name its organization, as others do by {@code x-zitadel-orgid}. As there, its
 * existence is checked before anything else.
 */
public interface NamesOrganization {
  /** {@return whether the request names an organization} */
  boolean namesOrganization();

  /** {@return the id of the named organization; empty if there is none} */
  Optional<String> organizationId(State state);
}
