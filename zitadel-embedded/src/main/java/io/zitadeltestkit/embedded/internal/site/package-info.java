/** The paths of a server that are neither services nor OpenID Connect nor the sign-in pages. */
@NullMarked
package io.zitadeltestkit.embedded.internal.site;

import org.jspecify.annotations.NullMarked;
