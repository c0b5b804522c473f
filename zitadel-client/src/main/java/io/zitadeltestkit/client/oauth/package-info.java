/** Zitadel's OAuth 2.0 and OpenID Connect endpoints, as an application calls them. */
@NullMarked
package io.zitadeltestkit.client.oauth;

import org.jspecify.annotations.NullMarked;
