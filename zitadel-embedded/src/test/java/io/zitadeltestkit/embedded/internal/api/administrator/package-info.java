/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.administrator;

import org.jspecify.annotations.NullMarked;
