/**
 * The token endpoint, a grant a class; those of devices and of token exchange are in folders of
 * their own.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.grant;

import org.jspecify.annotations.NullMarked;
