/** Tests of token exchange. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.exchange;

import org.jspecify.annotations.NullMarked;
