/**
 * OAuth 2.0 and OpenID Connect: the endpoints by path, and what the sign-in pages use. Each folder
 * below is a part of the protocol.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc;

import org.jspecify.annotations.NullMarked;
