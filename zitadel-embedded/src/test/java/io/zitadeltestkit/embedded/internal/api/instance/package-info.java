/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.instance;

import org.jspecify.annotations.NullMarked;
