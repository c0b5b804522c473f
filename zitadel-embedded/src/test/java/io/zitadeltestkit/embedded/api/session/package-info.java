/** Tests of the session service. */
@NullMarked
package io.zitadeltestkit.embedded.api.session;

import org.jspecify.annotations.NullMarked;
