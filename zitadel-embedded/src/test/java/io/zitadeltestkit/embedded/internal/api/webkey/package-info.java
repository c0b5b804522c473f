/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.webkey;

import org.jspecify.annotations.NullMarked;
