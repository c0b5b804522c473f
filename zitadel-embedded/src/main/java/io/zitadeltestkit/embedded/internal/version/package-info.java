/** Which release of Zitadel is played, and what differs between them: each difference once. */
@NullMarked
package io.zitadeltestkit.embedded.internal.version;

import org.jspecify.annotations.NullMarked;
