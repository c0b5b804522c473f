/** Calling methods, writing requests, reading answers and lists. */
@NullMarked
package io.zitadeltestkit.client.internal.rpc;

import org.jspecify.annotations.NullMarked;
