/** Token exchange: one token for another, and impersonation. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.exchange;

import org.jspecify.annotations.NullMarked;
