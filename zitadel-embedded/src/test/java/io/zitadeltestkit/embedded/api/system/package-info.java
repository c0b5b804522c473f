/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.system;

import org.jspecify.annotations.NullMarked;
