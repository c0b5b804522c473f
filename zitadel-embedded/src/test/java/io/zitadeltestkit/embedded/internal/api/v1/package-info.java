/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.v1;

import org.jspecify.annotations.NullMarked;
