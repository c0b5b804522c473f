/** {@code zitadel.settings.v2}: what an instance and its organizations are set to. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.settings;

import org.jspecify.annotations.NullMarked;
