/** Transport and JSON; not part of the public API. */
@NullMarked
package io.zitadeltestkit.client.internal;

import org.jspecify.annotations.NullMarked;
