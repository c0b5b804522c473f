/** Calls a running server, and finds its address. */
@NullMarked
package io.zitadeltestkit.server.remote;

import org.jspecify.annotations.NullMarked;
