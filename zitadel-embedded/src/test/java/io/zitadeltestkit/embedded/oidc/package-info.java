/** The authorization server as clients that nobody here wrote see it. */
@NullMarked
package io.zitadeltestkit.embedded.oidc;

import org.jspecify.annotations.NullMarked;
