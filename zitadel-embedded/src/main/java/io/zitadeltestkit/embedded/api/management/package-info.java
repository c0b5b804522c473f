/** {@code zitadel.management.v1}: what administers an organisation. */
@NullMarked
package io.zitadeltestkit.embedded.api.management;

import org.jspecify.annotations.NullMarked;
