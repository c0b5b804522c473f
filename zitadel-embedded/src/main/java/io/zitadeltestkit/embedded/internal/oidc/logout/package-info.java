/** Signing out at an application's request. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.logout;

import org.jspecify.annotations.NullMarked;
