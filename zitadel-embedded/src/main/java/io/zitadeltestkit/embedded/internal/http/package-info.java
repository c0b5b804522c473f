/** The way of a request: HTTP front, wires and the router. */
@NullMarked
package io.zitadeltestkit.embedded.internal.http;

import org.jspecify.annotations.NullMarked;
