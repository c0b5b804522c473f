/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.settings;

import org.jspecify.annotations.NullMarked;
