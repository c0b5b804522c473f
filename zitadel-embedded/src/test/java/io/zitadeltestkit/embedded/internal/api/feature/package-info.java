/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.feature;

import org.jspecify.annotations.NullMarked;
