/** Applications that send requests, and how they authenticate themselves. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.client;

import org.jspecify.annotations.NullMarked;
