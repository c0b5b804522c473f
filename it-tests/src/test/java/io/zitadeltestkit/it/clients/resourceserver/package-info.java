/** Spring Security as a resource server: with JWTs, and with opaque tokens by introspection. */
@NullMarked
package io.zitadeltestkit.it.clients.resourceserver;

import org.jspecify.annotations.NullMarked;
