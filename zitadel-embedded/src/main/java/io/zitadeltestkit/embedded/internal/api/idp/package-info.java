/** {@code zitadel.idp.v2}: identity providers, of which an embedded instance has none. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.idp;

import org.jspecify.annotations.NullMarked;
