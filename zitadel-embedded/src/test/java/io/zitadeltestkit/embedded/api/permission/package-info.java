/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.permission;

import org.jspecify.annotations.NullMarked;
