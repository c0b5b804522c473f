/** Tests of tokens. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.token;

import org.jspecify.annotations.NullMarked;
