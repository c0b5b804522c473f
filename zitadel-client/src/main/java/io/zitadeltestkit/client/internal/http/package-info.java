/** HTTP: connections, settings, single requests, retries, and what goes wrong with them. */
@NullMarked
package io.zitadeltestkit.client.internal.http;

import org.jspecify.annotations.NullMarked;
