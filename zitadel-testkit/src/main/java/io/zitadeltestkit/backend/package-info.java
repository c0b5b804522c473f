/** Where a Zitadel comes from: embedded in this JVM, in a container, or somebody else's. */
@NullMarked
package io.zitadeltestkit.backend;

import org.jspecify.annotations.NullMarked;
