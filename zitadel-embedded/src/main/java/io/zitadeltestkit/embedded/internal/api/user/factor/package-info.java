/**
 * Second factors: authenticator applications, codes by e-mail and text message, passkeys, recovery
 * codes.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.factor;

import org.jspecify.annotations.NullMarked;
