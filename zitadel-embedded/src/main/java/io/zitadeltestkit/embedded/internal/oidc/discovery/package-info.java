/** What clients are told about the server: the discovery document and the public keys. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.discovery;

import org.jspecify.annotations.NullMarked;
