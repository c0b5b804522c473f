/**
 * Gets the messages of a server: from the embedded server, or by providers that post them to this
 * JVM.
 */
@NullMarked
package io.zitadeltestkit.internal.message;

import org.jspecify.annotations.NullMarked;
