/** {@code zitadel.internal_permission.v2}: manager roles and their holders. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.administrator;

import org.jspecify.annotations.NullMarked;
