/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.feature;

import org.jspecify.annotations.NullMarked;
