/** Tests of the discovery document. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.discovery;

import org.jspecify.annotations.NullMarked;
