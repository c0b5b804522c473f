/** Speaks with a server that runs, and knows where it is. */
@NullMarked
package io.zitadeltestkit.server.remote;

import org.jspecify.annotations.NullMarked;
