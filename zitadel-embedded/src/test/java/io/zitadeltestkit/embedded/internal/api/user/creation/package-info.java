/** Tests of creating users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.creation;

import org.jspecify.annotations.NullMarked;
