/** Finding, filtering and ordering users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.query;

import org.jspecify.annotations.NullMarked;
