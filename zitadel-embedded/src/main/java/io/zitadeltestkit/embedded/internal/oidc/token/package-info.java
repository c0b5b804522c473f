/** Tokens: issuing, checking, introspecting and revoking them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.token;

import org.jspecify.annotations.NullMarked;
