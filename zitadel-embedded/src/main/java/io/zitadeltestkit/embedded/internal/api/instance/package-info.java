/** {@code zitadel.instance.v2}: instances and the host names that reach them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.instance;

import org.jspecify.annotations.NullMarked;
