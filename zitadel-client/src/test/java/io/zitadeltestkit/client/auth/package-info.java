/** Tests of package-private classes. */
@NullMarked
package io.zitadeltestkit.client.auth;

import org.jspecify.annotations.NullMarked;
