/** OAuth 2.0 and OpenID Connect: an endpoint or grant a class. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc;

import org.jspecify.annotations.NullMarked;
