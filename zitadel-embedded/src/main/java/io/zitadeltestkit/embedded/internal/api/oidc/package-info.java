/** {@code zitadel.oidc.v2.OIDCService}: the calls of a sign-in page. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.oidc;

import org.jspecify.annotations.NullMarked;
