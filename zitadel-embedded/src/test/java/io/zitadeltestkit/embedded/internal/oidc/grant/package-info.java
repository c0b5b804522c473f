/** Tests of grants. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.grant;

import org.jspecify.annotations.NullMarked;
