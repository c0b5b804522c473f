/**
 * Authentication of a client: {@link io.zitadeltestkit.client.auth.Authenticator} and its
 * implementations.
 *
 * <p>No implementation shows a token, a secret or a key in its {@code toString} or in an exception.
 */
@NullMarked
package io.zitadeltestkit.client.auth;

import org.jspecify.annotations.NullMarked;
