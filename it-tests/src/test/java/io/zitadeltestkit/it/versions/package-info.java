/** The tested versions of Zitadel: what differs between them, and where that was recorded. */
@NullMarked
package io.zitadeltestkit.it.versions;

import org.jspecify.annotations.NullMarked;
