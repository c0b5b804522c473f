/** The methods of {@code zitadel.management.v1} about applications. */
@NullMarked
package io.zitadeltestkit.embedded.api.management.app;

import org.jspecify.annotations.NullMarked;
