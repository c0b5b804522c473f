/** Tests of the session service. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.session;

import org.jspecify.annotations.NullMarked;
