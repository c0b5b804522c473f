/** Tests of signing keys. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.signing;

import org.jspecify.annotations.NullMarked;
