/** Backends: a Zitadel embedded in this JVM, in a container, or a running one. */
@NullMarked
package io.zitadeltestkit.backend;

import org.jspecify.annotations.NullMarked;
