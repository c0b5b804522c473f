/** Zitadel in containers: starts, snapshots, failures, and what is left afterwards. */
@NullMarked
package io.zitadeltestkit.it.container;

import org.jspecify.annotations.NullMarked;
