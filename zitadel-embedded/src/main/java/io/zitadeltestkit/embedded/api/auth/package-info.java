/** {@code zitadel.auth.v1}: what the caller may ask about itself. */
@NullMarked
package io.zitadeltestkit.embedded.api.auth;

import org.jspecify.annotations.NullMarked;
