/** Tests of authorization requests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.authorize;

import org.jspecify.annotations.NullMarked;
