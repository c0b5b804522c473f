/** Signing in: sessions, auth requests, device authorizations and the tokens of applications. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.session;

import org.jspecify.annotations.NullMarked;
