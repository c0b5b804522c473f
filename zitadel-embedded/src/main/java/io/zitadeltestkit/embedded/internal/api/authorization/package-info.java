/** Roles that users have on projects ({@code zitadel.authorization.v2}). */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.authorization;

import org.jspecify.annotations.NullMarked;
