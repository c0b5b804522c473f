/** Requests to the endpoints, what they share: parameters, scopes, errors, redirects, JSON. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.request;

import org.jspecify.annotations.NullMarked;
