/** An application that Zitadel calls: with a real server, and with signed bodies alone. */
@NullMarked
package io.zitadeltestkit.it.webhook;

import org.jspecify.annotations.NullMarked;
