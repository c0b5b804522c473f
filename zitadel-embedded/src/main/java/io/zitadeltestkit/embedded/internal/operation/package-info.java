/** The operations of the server, declared as tables, and the call that runs one. */
@NullMarked
package io.zitadeltestkit.embedded.internal.operation;

import org.jspecify.annotations.NullMarked;
