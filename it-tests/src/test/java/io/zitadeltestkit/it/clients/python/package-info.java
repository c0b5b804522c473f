/** The official Python SDK. */
@NullMarked
package io.zitadeltestkit.it.clients.python;

import org.jspecify.annotations.NullMarked;
