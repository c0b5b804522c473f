/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.settings;

import org.jspecify.annotations.NullMarked;
