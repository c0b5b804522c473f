/** {@code zitadel.webkey.v2}: the signing keys of an instance. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.webkey;

import org.jspecify.annotations.NullMarked;
