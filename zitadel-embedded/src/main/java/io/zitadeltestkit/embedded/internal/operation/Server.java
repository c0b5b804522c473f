package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.model.Instances;
import io.zitadeltestkit.embedded.internal.model.MovableClock;

/**
 * The server that services are part of.
 *
 * @param instances the instances
 * @param clock the server's clock
 * @param externalDomain the host name of the first instance, to which generated host names are
 *     added
 */
public record Server(Instances instances, MovableClock clock, String externalDomain) {
  /** The release of Zitadel whose answers are given. */
  public static final String VERSION = "v4.13.1";
}
