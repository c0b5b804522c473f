/** Tests of what the endpoints share. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.request;

import org.jspecify.annotations.NullMarked;
