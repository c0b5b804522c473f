package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.model.instance.Instances;
import io.zitadeltestkit.embedded.internal.state.MovableClock;
import io.zitadeltestkit.embedded.internal.version.Profile;

/**
 * The server that services are part of.
 *
 * @param instances the instances
 * @param clock the server's clock
 * @param externalDomain the host name of the first instance, to which generated host names are
 *     added
 * @param profile the release that it emulates
 */
public record Server(
    Instances instances, MovableClock clock, String externalDomain, Profile profile) {}
