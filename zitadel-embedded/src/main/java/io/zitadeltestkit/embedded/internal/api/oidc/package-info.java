/** {@code zitadel.oidc.v2.OIDCService}: what a sign-in page needs to know and to decide. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.oidc;

import org.jspecify.annotations.NullMarked;
