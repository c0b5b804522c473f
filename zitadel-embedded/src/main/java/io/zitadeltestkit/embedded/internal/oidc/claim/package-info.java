/** The claims about users and their roles. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.claim;

import org.jspecify.annotations.NullMarked;
