/** Tests of clients and their credentials. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.client;

import org.jspecify.annotations.NullMarked;
