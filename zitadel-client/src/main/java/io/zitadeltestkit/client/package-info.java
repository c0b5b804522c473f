/** Placeholder. */
@NullMarked
package io.zitadeltestkit.client;

import org.jspecify.annotations.NullMarked;
