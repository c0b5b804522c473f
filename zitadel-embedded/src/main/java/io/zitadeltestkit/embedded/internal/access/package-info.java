/** Who calls, and what the caller's roles allow. */
@NullMarked
package io.zitadeltestkit.embedded.internal.access;

import org.jspecify.annotations.NullMarked;
