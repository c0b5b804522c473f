/** The Nimbus OAuth 2.0 and OpenID Connect SDK through every grant. */
@NullMarked
package io.zitadeltestkit.it.clients.nimbus;

import org.jspecify.annotations.NullMarked;
