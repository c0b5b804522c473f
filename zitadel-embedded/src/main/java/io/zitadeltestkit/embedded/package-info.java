/** Placeholder. */
@NullMarked
package io.zitadeltestkit.embedded;

import org.jspecify.annotations.NullMarked;
