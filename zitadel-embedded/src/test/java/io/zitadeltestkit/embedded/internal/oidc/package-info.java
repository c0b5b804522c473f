/** The authorization server, tested with third-party clients. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc;

import org.jspecify.annotations.NullMarked;
