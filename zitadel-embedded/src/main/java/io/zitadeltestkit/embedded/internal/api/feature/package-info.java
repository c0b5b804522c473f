/** {@code zitadel.feature.v2}: what is switched on. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.feature;

import org.jspecify.annotations.NullMarked;
