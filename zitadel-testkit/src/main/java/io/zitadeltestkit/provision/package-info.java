/**
 * Makes what a test needs on a running Zitadel, and removes it again; all through the public
 * client.
 */
@NullMarked
package io.zitadeltestkit.provision;

import org.jspecify.annotations.NullMarked;
