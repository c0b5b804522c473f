/**
 * The authorization endpoint and the requests it takes: redirect URIs, PKCE, request objects, the
 * sessions that complete them.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.authorize;

import org.jspecify.annotations.NullMarked;
