/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.webkey;

import org.jspecify.annotations.NullMarked;
