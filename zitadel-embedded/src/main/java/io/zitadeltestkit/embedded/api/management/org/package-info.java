/** The methods of {@code zitadel.management.v1} about the organisation of a call. */
@NullMarked
package io.zitadeltestkit.embedded.api.management.org;

import org.jspecify.annotations.NullMarked;
