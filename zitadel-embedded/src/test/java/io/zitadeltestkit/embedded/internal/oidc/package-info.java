/** The authorization server as clients that nobody here wrote see it. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc;

import org.jspecify.annotations.NullMarked;
