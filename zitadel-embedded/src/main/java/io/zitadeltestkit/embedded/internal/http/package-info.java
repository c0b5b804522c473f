/** How a request is processed: HTTP front, wires and gate. */
@NullMarked
package io.zitadeltestkit.embedded.internal.http;

import org.jspecify.annotations.NullMarked;
