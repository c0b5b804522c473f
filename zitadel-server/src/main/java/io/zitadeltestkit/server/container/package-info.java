/** A real Zitadel in a container, by the docker program, and the page for it. */
@NullMarked
package io.zitadeltestkit.server.container;

import org.jspecify.annotations.NullMarked;
