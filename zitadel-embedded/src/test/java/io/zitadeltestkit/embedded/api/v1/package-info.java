/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.v1;

import org.jspecify.annotations.NullMarked;
