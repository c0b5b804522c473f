/** {@code zitadel.webkey.v2}: the keys that an instance signs with. */
@NullMarked
package io.zitadeltestkit.embedded.api.webkey;

import org.jspecify.annotations.NullMarked;
