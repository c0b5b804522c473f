/** Authentication and permissions. */
@NullMarked
package io.zitadeltestkit.embedded.internal.access;

import org.jspecify.annotations.NullMarked;
