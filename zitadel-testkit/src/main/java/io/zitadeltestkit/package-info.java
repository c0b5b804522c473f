/** Placeholder. */
@NullMarked
package io.zitadeltestkit;

import org.jspecify.annotations.NullMarked;
