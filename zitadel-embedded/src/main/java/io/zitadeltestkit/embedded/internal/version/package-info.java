/** The emulated releases of Zitadel, and each difference between them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.version;

import org.jspecify.annotations.NullMarked;
