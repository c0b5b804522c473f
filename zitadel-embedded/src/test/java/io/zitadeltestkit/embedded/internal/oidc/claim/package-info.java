/** Tests of claims. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.claim;

import org.jspecify.annotations.NullMarked;
