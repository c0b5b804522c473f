/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.instance;

import org.jspecify.annotations.NullMarked;
