/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.org;

import org.jspecify.annotations.NullMarked;
