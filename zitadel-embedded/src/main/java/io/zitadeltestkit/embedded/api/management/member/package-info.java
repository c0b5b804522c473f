/** The methods of {@code zitadel.management.v1} about administrators. */
@NullMarked
package io.zitadeltestkit.embedded.api.management.member;

import org.jspecify.annotations.NullMarked;
