/** {@code zitadel.feature.v2}: feature flags. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.feature;

import org.jspecify.annotations.NullMarked;
