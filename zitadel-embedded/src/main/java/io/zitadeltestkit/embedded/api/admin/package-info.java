/** {@code zitadel.admin.v1}: what administers an instance. */
@NullMarked
package io.zitadeltestkit.embedded.api.admin;

import org.jspecify.annotations.NullMarked;
