/** Tests of the service of authorizations. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.authorization;

import org.jspecify.annotations.NullMarked;
