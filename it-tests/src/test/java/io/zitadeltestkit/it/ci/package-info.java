/** The samples for CI services in the docs. */
@NullMarked
package io.zitadeltestkit.it.ci;

import org.jspecify.annotations.NullMarked;
