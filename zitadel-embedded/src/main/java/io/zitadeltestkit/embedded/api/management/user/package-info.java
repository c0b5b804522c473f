/** The methods of {@code zitadel.management.v1} about users. */
@NullMarked
package io.zitadeltestkit.embedded.api.management.user;

import org.jspecify.annotations.NullMarked;
