/** A server in this JVM that answers as Zitadel does. */
@NullMarked
package io.zitadeltestkit.embedded;

import org.jspecify.annotations.NullMarked;
