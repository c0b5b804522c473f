package io.zitadeltestkit.embedded.internal.model.instance;

import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;

/**
 * A host name that reaches an instance.
 *
 * @param id the host name in lower case, without port
 * @param generated whether the server generated it
 * @param primary whether it is the primary one, used in links
 * @param stamp when it was created and changed
 */
public record InstanceDomain(String id, boolean generated, boolean primary, Stamp stamp)
    implements Entity {
  /** The table. */
  public static final Table<InstanceDomain> TABLE =
      Table.of("instance_domains", InstanceDomain.class);

  /** The table of trusted host names, such as those of proxies. */
  public static final Table<InstanceDomain> TRUSTED =
      Table.of("instance_trusted_domains", InstanceDomain.class);

  /** Returns the host name that the instance uses for itself. */
  public static String primary(State state) {
    return state
        .all(TABLE, InstanceDomain::primary)
        .map(InstanceDomain::id)
        .findFirst()
        .orElse("localhost");
  }
}
