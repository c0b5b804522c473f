/**
 * Removing: an entity with everything that depends on it, and what is still known of it afterwards.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.removal;

import org.jspecify.annotations.NullMarked;
