/** Locking, deactivating and deleting users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.state;

import org.jspecify.annotations.NullMarked;
