/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.access;

import org.jspecify.annotations.NullMarked;
