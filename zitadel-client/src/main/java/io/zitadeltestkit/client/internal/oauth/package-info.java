/** The OAuth endpoints that authenticators call. */
@NullMarked
package io.zitadeltestkit.client.internal.oauth;

import org.jspecify.annotations.NullMarked;
