/** Files of seeds and of the self-contained program; not part of the public API. */
@NullMarked
package io.zitadeltestkit.seed.internal;

import org.jspecify.annotations.NullMarked;
