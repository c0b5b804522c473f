/** Tests of changing users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.change;

import org.jspecify.annotations.NullMarked;
