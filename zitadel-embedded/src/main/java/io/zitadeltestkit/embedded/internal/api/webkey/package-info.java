/** {@code zitadel.webkey.v2}: the keys that an instance signs with. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.webkey;

import org.jspecify.annotations.NullMarked;
