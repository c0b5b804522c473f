package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.model.Instances;
import io.zitadeltestkit.embedded.internal.model.MovableClock;

/**
 * What services know of the server that they are part of, beyond the instance of a call.
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
