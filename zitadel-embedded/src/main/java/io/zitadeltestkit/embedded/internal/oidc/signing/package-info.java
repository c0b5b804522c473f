/** Signing keys, and the signatures made and checked with them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.signing;

import org.jspecify.annotations.NullMarked;
