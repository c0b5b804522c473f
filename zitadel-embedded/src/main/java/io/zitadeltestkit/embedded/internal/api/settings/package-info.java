/** {@code zitadel.settings.v2}: settings of an instance and its organizations. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.settings;

import org.jspecify.annotations.NullMarked;
