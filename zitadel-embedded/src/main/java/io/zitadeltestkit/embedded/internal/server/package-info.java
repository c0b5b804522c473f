/** The assembled server: instances, operations and wires behind one address. */
@NullMarked
package io.zitadeltestkit.embedded.internal.server;

import org.jspecify.annotations.NullMarked;
