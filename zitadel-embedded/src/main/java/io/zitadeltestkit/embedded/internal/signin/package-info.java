/** The interface between the sign-in pages and {@code oidc}; both depend on it. */
@NullMarked
package io.zitadeltestkit.embedded.internal.signin;

import org.jspecify.annotations.NullMarked;
