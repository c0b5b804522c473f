/** A real Zitadel in a container, with its database; usable without JUnit. */
@NullMarked
package io.zitadeltestkit.container;

import org.jspecify.annotations.NullMarked;
