/** {@code zitadel.system.v1}: what makes and removes instances. */
@NullMarked
package io.zitadeltestkit.embedded.api.system;

import org.jspecify.annotations.NullMarked;
