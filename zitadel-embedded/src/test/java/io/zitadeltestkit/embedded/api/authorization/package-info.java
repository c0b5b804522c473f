/** Tests of the service of authorizations. */
@NullMarked
package io.zitadeltestkit.embedded.api.authorization;

import org.jspecify.annotations.NullMarked;
